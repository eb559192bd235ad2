// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/result.hpp"
#include "libekd/layout/layout_engine.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What goes over the pipe between the layout engine and its workers, both from one build on one machine:
/// frames of "EKDL", the length of the payload (32 bit, native) and the payload.
namespace ekd::graphviz {

inline constexpr std::size_t frameHeaderSize = 8;
inline constexpr std::size_t mostFrameBytes = 64U << 20U;

/// A whole frame.
std::string encodeRequest(const layout::BlockGraph& block);
std::string encodeAnswer(const Result<layout::BlockLayout>& answer);

/// Length of the payload, or nothing when this is no header or one of a frame larger than `most`. `header`
/// has frameHeaderSize bytes.
std::optional<std::size_t> payloadSize(std::string_view header, std::size_t most = mostFrameBytes);

/// Nothing when the payload is not a block whose arcs join boxes of it.
std::optional<layout::BlockGraph> decodeRequest(std::string_view payload);

/// A layout, or toolFailure with the worker's own words; nothing when the payload is no answer to `asked`.
std::optional<Result<layout::BlockLayout>> decodeAnswer(std::string_view payload,
                                                        const layout::BlockGraph& asked);

}  // namespace ekd::graphviz
