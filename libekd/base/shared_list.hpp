// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

namespace ekd {

/// A list of values that other lists may share: to copy it, or to take over a value of another list, costs a
/// pointer each. For those who read it is a list like any other; who changes a value changes that list alone.
template <class Value>
class SharedList {
 public:
  using Shared = std::shared_ptr<const Value>;

  class Iterator {
   public:
    using iterator_category = std::random_access_iterator_tag;
    using value_type = Value;
    using difference_type = std::ptrdiff_t;
    using pointer = const Value*;
    using reference = const Value&;

    Iterator() = default;
    explicit Iterator(const Shared* at) : m_at(at) {}
    reference operator*() const { return **m_at; }
    pointer operator->() const { return m_at->get(); }
    reference operator[](difference_type by) const { return *m_at[by]; }
    Iterator& operator++() { return ++m_at, *this; }
    Iterator operator++(int) { return Iterator(m_at++); }
    Iterator& operator--() { return --m_at, *this; }
    Iterator operator--(int) { return Iterator(m_at--); }
    Iterator& operator+=(difference_type by) { return m_at += by, *this; }
    Iterator& operator-=(difference_type by) { return m_at -= by, *this; }
    friend Iterator operator+(Iterator it, difference_type by) { return it += by; }
    friend Iterator operator+(difference_type by, Iterator it) { return it += by; }
    friend Iterator operator-(Iterator it, difference_type by) { return it -= by; }
    friend difference_type operator-(Iterator a, Iterator b) { return a.m_at - b.m_at; }
    auto operator<=>(const Iterator&) const = default;

   private:
    const Shared* m_at = nullptr;
  };
  using value_type = Value;
  using iterator = Iterator;
  using const_iterator = Iterator;

  SharedList() = default;
  SharedList(std::initializer_list<Value> values) {
    for (const Value& value : values) push_back(value);
  }

  std::size_t size() const { return m_values.size(); }
  bool empty() const { return m_values.empty(); }
  const Value& operator[](std::size_t at) const { return *m_values[at]; }
  const Value& back() const { return *m_values.back(); }
  Iterator begin() const { return Iterator(m_values.data()); }
  Iterator end() const { return Iterator(m_values.data() + m_values.size()); }
  const Shared& shared(std::size_t at) const { return m_values[at]; }

  void reserve(std::size_t count) { m_values.reserve(count); }
  void clear() { m_values.clear(); }
  void push_back(Value value) { m_values.push_back(std::make_shared<const Value>(std::move(value))); }
  void share(Shared value) { m_values.push_back(std::move(value)); }
  void replace(std::size_t at, Value value) {
    m_values[at] = std::make_shared<const Value>(std::move(value));
  }
  template <class Change>
  void change(std::size_t at, Change change) {
    Value value = *m_values[at];
    change(value);
    replace(at, std::move(value));
  }
  template <class Unwanted>
  std::size_t eraseIf(Unwanted unwanted) {
    return std::erase_if(m_values, [&](const Shared& value) { return unwanted(*value); });
  }

  bool operator==(const SharedList& other) const {
    if (size() != other.size()) return false;
    for (std::size_t i = 0; i < size(); ++i) {
      if (m_values[i] != other.m_values[i] && !(*m_values[i] == *other.m_values[i])) return false;
    }
    return true;
  }

 private:
  std::vector<Shared> m_values;
};

}  // namespace ekd
