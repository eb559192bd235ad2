// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

namespace ekd {

/// A value that is nearly always at its default and then takes one pointer. Copies deeply; compares by value.
/// Keeps elements and relations small: most of them have a label and nothing else.
template <class T>
class Boxed {
 public:
  Boxed() = default;
  Boxed(const Boxed& other) : m_value(other.m_value ? std::make_unique<T>(*other.m_value) : nullptr) {}
  Boxed(Boxed&&) noexcept = default;
  Boxed& operator=(const Boxed& other) {
    if (this != &other) m_value = other.m_value ? std::make_unique<T>(*other.m_value) : nullptr;
    return *this;
  }
  Boxed& operator=(Boxed&&) noexcept = default;
  ~Boxed() = default;

  const T& operator*() const {
    static const T none{};
    return m_value ? *m_value : none;
  }
  const T* operator->() const { return &**this; }

  /// For writing; makes the value when there is none yet.
  T& edit() {
    if (!m_value) m_value = std::make_unique<T>();
    return *m_value;
  }

  bool operator==(const Boxed& other) const { return (!m_value && !other.m_value) || **this == *other; }

 private:
  std::unique_ptr<T> m_value;
};

}  // namespace ekd
