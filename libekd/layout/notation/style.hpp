// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/drawing.hpp"
#include "libekd/metamodel/kinds.hpp"

namespace ekd::layout {

/// How an element looks: the notation of the method.
struct ElementStyle {
  ElementKind kind;
  Shape shape;
  Colour fill;
  Stroke stroke;
  Colour text;
  bool header = false;  ///< a line between the heading and the text
};

/// How a relation looks. Two kinds that share a line style are told apart by the word that stands on the card
/// or on the line.
struct RelationStyle {
  RelationKind kind;
  Stroke stroke;
  Arrowhead head;
  Bilingual word;         ///< on the card of the source, after its number: "Actor 3 performs"
  Bilingual inverseWord;  ///< on the card of the target
};

const ElementStyle& styleOf(ElementKind kind);
const RelationStyle& styleOf(RelationKind kind);

inline constexpr Colour black{0x1A, 0x1A, 0x1A};
inline constexpr Colour white{0xFF, 0xFF, 0xFF};
inline constexpr Colour quiet{0x55, 0x55, 0x55};      ///< for words about the drawing
inline constexpr Colour frameLine{0xB8, 0xBC, 0xC2};  ///< for frames around groups

/// The colour on the way to white: 0 is the colour itself, 1 is white.
Colour faded(Colour colour, double share);

/// Contrast of two colours as WCAG 2 defines it, from 1 to 21.
double contrast(Colour a, Colour b);

}  // namespace ekd::layout
