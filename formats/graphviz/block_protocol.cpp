// SPDX-License-Identifier: MIT
#include "formats/graphviz/block_protocol.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

namespace ekd::graphviz {
namespace {

using layout::BlockGraph;
using layout::BlockLayout;
using layout::Point;

constexpr std::string_view magic = "EKDL";
constexpr double farthest = 1e7;

template <class Value>
void put(std::string& out, Value value) {
  char bytes[sizeof(Value)];
  std::memcpy(bytes, &value, sizeof(Value));
  out.append(bytes, sizeof(Value));
}

void putCount(std::string& out, std::size_t count) {
  put(out, static_cast<std::uint32_t>(count));
}

void putPoint(std::string& out, Point point) {
  put(out, point.x);
  put(out, point.y);
}

std::string framed(const std::string& payload) {
  std::string frame(magic);
  putCount(frame, payload.size());
  return frame + payload;
}

/// Takes values from the front of a payload; once something is missing or makes no sense, `ok` stays false.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : m_bytes(bytes) {}

  template <class Value>
  Value take() {
    Value value{};
    if (m_bytes.size() < sizeof(Value)) {
      m_ok = false;
      return value;
    }
    std::memcpy(&value, m_bytes.data(), sizeof(Value));
    m_bytes.remove_prefix(sizeof(Value));
    return value;
  }

  /// How many items follow, each of at least `itemSize` bytes, so that a lie cannot make us reserve memory.
  std::size_t takeCount(std::size_t itemSize) {
    const std::size_t count = take<std::uint32_t>();
    if (count > m_bytes.size() / itemSize) m_ok = false;
    return m_ok ? count : 0;
  }

  double takeNumber(double least, double most) {
    const double value = take<double>();
    if (!(value >= least && value <= most)) m_ok = false;
    return value;
  }

  Point takePoint() {
    const double x = takeNumber(-farthest, farthest);
    return {x, takeNumber(-farthest, farthest)};
  }

  std::string_view rest() const { return m_bytes; }
  void refuse() { m_ok = false; }
  bool ok() const { return m_ok; }
  bool done() const { return m_ok && m_bytes.empty(); }

 private:
  std::string_view m_bytes;
  bool m_ok = true;
};

}  // namespace

std::string encodeRequest(const BlockGraph& block) {
  std::string payload;
  payload.reserve(32 + block.boxes.size() * 16 + block.arcs.size() * 8);
  put(payload, static_cast<std::uint8_t>(block.direction));
  put(payload, block.nodeGap);
  put(payload, block.rankGap);
  putCount(payload, block.boxes.size());
  for (const auto& box : block.boxes) putPoint(payload, {box.width, box.height});
  putCount(payload, block.arcs.size());
  for (const auto& arc : block.arcs) {
    putCount(payload, arc.tail);
    putCount(payload, arc.head);
  }
  return framed(payload);
}

std::optional<BlockGraph> decodeRequest(std::string_view payload) {
  Reader reader(payload);
  BlockGraph block;
  const auto direction = reader.take<std::uint8_t>();
  if (direction > 1) reader.refuse();
  block.direction = static_cast<layout::Direction>(direction);
  block.nodeGap = reader.takeNumber(0, farthest);
  block.rankGap = reader.takeNumber(0, farthest);
  block.boxes.resize(reader.takeCount(2 * sizeof(double)));
  for (auto& box : block.boxes) {
    box.width = reader.takeNumber(0, farthest);
    box.height = reader.takeNumber(0, farthest);
  }
  block.arcs.resize(reader.takeCount(2 * sizeof(std::uint32_t)));
  for (auto& arc : block.arcs) {
    arc.tail = reader.take<std::uint32_t>();
    arc.head = reader.take<std::uint32_t>();
    if (std::max(arc.tail, arc.head) >= block.boxes.size()) reader.refuse();
  }
  return reader.done() ? std::optional(std::move(block)) : std::nullopt;
}

std::string encodeAnswer(const Result<BlockLayout>& answer) {
  std::string payload;
  put(payload, static_cast<std::uint8_t>(answer ? 0 : 1));
  if (!answer) return framed(payload + answer.error().detail);
  putPoint(payload, {answer->size.width, answer->size.height});
  putCount(payload, answer->centres.size());
  for (const Point centre : answer->centres) putPoint(payload, centre);
  putCount(payload, answer->routes.size());
  for (const auto& route : answer->routes) {
    putCount(payload, route.size());
    for (const Point point : route) putPoint(payload, point);
  }
  return framed(payload);
}

std::optional<Result<BlockLayout>> decodeAnswer(std::string_view payload, const BlockGraph& asked) {
  Reader reader(payload);
  const auto failed = reader.take<std::uint8_t>();
  if (failed == 1) return failure(ErrorCode::toolFailure, "Graphviz: " + std::string(reader.rest()));
  if (failed != 0) reader.refuse();
  BlockLayout answer;
  answer.size.width = reader.takeNumber(0, farthest);
  answer.size.height = reader.takeNumber(0, farthest);
  answer.centres.resize(reader.takeCount(2 * sizeof(double)));
  for (Point& centre : answer.centres) centre = reader.takePoint();
  answer.routes.resize(reader.takeCount(sizeof(std::uint32_t)));
  for (auto& route : answer.routes) {
    route.resize(reader.takeCount(2 * sizeof(double)));
    for (Point& point : route) point = reader.takePoint();
    if (route.size() < 2) reader.refuse();
  }
  if (!reader.done() || answer.centres.size() != asked.boxes.size() ||
      answer.routes.size() != asked.arcs.size())
    return std::nullopt;
  return answer;
}

std::optional<std::size_t> payloadSize(std::string_view header, std::size_t most) {
  if (header.size() < frameHeaderSize || !header.starts_with(magic)) return std::nullopt;
  std::uint32_t size = 0;
  std::memcpy(&size, header.data() + magic.size(), sizeof(size));
  return size <= most ? std::optional<std::size_t>(size) : std::nullopt;
}

}  // namespace ekd::graphviz
