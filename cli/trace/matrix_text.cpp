// SPDX-License-Identifier: MIT
#include "cli/text_layout.hpp"
#include "cli/trace/matrix.hpp"
#include "cli/trace/trace_words.hpp"
#include "libekd/query/role_words.hpp"
#include "libekd/text/utf8.hpp"

#include <algorithm>

namespace ekd::cli {
namespace {

/// Columns of actors do not fit side by side: the matrix is cut into blocks of as many as do. The first block
/// has all rows, so that gaps show; the others only rows with anything in them.
class MatrixWriter {
 public:
  MatrixWriter(const TraceContext& context, const TraceRequest& request, const Matrix& matrix,
               std::ostream& out)
      : m_context(context), m_request(request), m_matrix(matrix), m_out(out), m_next(matrix.rows.size()) {
    for (const Slot target : request.targets)
      m_numberWidth = std::max(m_numberWidth, text::columns(context.numbering.of(target)));
    m_widths.resize(matrix.columns.size());
    for (std::size_t i = 0; i < m_widths.size(); ++i) m_widths[i] = std::to_string(i + 1).size();
    for (const auto& row : matrix.rows) {
      for (const Matrix::Cell& cell : row)
        m_widths[cell.column] = std::max(m_widths[cell.column], cell.letters.size());
    }
    m_labelWidth = std::min<std::size_t>(38, request.width / 3);
  }

  void write() {
    std::size_t begin = 0;
    do {
      const std::size_t end = blockEnd(begin);
      writeBlock(begin, end);
      begin = end;
    } while (begin < m_matrix.columns.size());
    writeLegend();
  }

 private:
  std::size_t blockEnd(std::size_t begin) const {
    std::size_t used = m_numberWidth + 2 + m_labelWidth + 1;
    std::size_t end = begin;
    while (end < m_widths.size() && (end == begin || used + m_widths[end] + 1 <= m_request.width))
      used += m_widths[end++] + 1;
    return end;
  }

  std::string cellText(std::size_t column, std::string_view content) const {
    return std::string(m_widths[column] + 1 - content.size(), ' ').append(content);
  }

  void writeBlock(std::size_t begin, std::size_t end) {
    if (begin > 0) m_out << '\n';
    m_out << std::string(m_numberWidth + 2 + m_labelWidth + 1, ' ');
    for (std::size_t column = begin; column < end; ++column)
      m_out << cellText(column, std::to_string(column + 1));
    m_out << '\n';
    for (std::size_t i = 0; i < m_matrix.rows.size(); ++i) {
      const auto& row = m_matrix.rows[i];
      const bool hasCells = m_next[i] < row.size() && row[m_next[i]].column < end;
      if (!hasCells && begin > 0) continue;
      const Slot target = m_request.targets[i];
      m_out << text::padded(m_context.numbering.of(target), m_numberWidth) << "  "
            << text::padded(text::truncated(m_context.label(target), m_labelWidth), m_labelWidth) << ' ';
      for (std::size_t column = begin; column < end; ++column) {
        const bool isHere = m_next[i] < row.size() && row[m_next[i]].column == column;
        m_out << cellText(column, isHere ? row[m_next[i]++].letters : ".");
      }
      m_out << '\n';
    }
  }

  void writeLegend() {
    std::vector<std::string> roles;
    for (const RoleWords& role : roleWords())
      roles.push_back(std::string(1, role.letter) + " " + std::string(m_context.word(role.word)));
    m_out << '\n';
    writeWrapped(m_out, "", joined(roles), m_request.width);
    writeWrapped(m_out, "", std::string(m_context.word(words::legend)), m_request.width);
    TextTable actors({TextTable::Align::right, TextTable::Align::left});
    for (std::size_t i = 0; i < m_matrix.columns.size(); ++i)
      actors.addRow({std::to_string(i + 1), m_context.name(m_matrix.columns[i].actor)});
    actors.write(m_out, "");
  }

  const TraceContext& m_context;
  const TraceRequest& m_request;
  const Matrix& m_matrix;
  std::ostream& m_out;
  std::vector<std::size_t> m_next;  // by row: the first cell that no block has shown yet
  std::vector<std::size_t> m_widths;
  std::size_t m_numberWidth = 0;
  std::size_t m_labelWidth = 0;
};

}  // namespace

void writeMatrixText(const TraceContext& context, const TraceRequest& request, std::ostream& out) {
  const Matrix matrix = makeMatrix(context, request);
  MatrixWriter(context, request, matrix, out).write();
}

}  // namespace ekd::cli
