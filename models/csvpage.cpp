// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvpage.h"

#include "channelnames.h"
#include "csvscanner.h"
#include "datetext.h"

#include <simdjson.h>

#include <limits>

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view Bom = "\xEF\xBB\xBF";

std::string_view viewOf(QByteArrayView bytes)
{
    return {bytes.data(), static_cast<size_t>(bytes.size())};
}

bool takeBom(std::string_view *text)
{
    const bool hasBom = text->starts_with(Bom);
    if (hasBom)
        text->remove_prefix(Bom.size());
    return hasBom;
}

/// What stood in the cell before CellBuffer guarded it.
std::string_view withoutGuard(std::string_view cell)
{
    if (cell.size() > 3 && cell.starts_with("=\"") && cell.ends_with('"'))
        return cell.substr(2, cell.size() - 3);
    if (cell.size() > 1 && cell[0] == '\'' && std::string_view("=+-@\t\r").find(cell[1]) != std::string_view::npos)
        return cell.substr(1);
    return cell;
}

/// `yyyy-MM-dd HH:mm:ss` of the zone as ISO 8601 in UTC; empty if it is no such time.
std::string isoTime(std::string_view cell, const Zone &zone)
{
    std::string text(cell);
    if (text.size() > 10 && text[10] == ' ')
        text[10] = 'T';
    const ReadTime time = readApiTime(text);
    text.clear();
    if (time.kind != ReadTime::Kind::Local)
        return text;
    const qint64 second = zone.toUtc(time.seconds);
    if (second >= 0 && second <= std::numeric_limits<UtcSecond>::max())
        appendIsoTime(&text, static_cast<UtcSecond>(second), Zone());
    return text;
}

/// With U+FFFD in place of invalid bytes; empty if there are none.
QByteArray repairedCopy(std::string_view text)
{
    if (simdjson::validate_utf8(text.data(), text.size()))
        return {};
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toUtf8();
}

} // namespace

struct CsvPageReader::State
{
    explicit State(std::string_view file)
        : hadBom(takeBom(&file))
        , repaired(repairedCopy(file))
        , text(repaired.isEmpty() ? file : viewOf(repaired))
        , titles(text, hadBom)
        , scanner(text, titles.separator())
    {
        scanner.next();
    }

    bool nextRecord(const std::vector<std::string_view> **cells);
    std::string_view value(Field field, std::string_view cell);
    SessionRecord recordOf(const std::vector<std::string_view> &cells);
    void readBotName(const std::vector<std::string_view> &cells, const SessionRecord &record, BotNames *names) const;

    bool hadBom;
    QByteArray repaired;
    std::string_view text;
    CsvTitles titles;
    CsvScanner scanner;
    ApiTimeReader times;
    qint64 records = 0;
};

/// False at the end. An empty line is no record, unless there is one column only.
bool CsvPageReader::State::nextRecord(const std::vector<std::string_view> **cells)
{
    while (!scanner.atEnd()) {
        *cells = &scanner.next();
        if (!scanner.wasBlank() || titles.columns() == 1)
            return true;
    }
    return false;
}

std::string_view CsvPageReader::State::value(Field field, std::string_view cell)
{
    if (const auto &zone = titles.zoneOf(field)) {
        if (std::string time = isoTime(cell, *zone); !time.empty())
            return scanner.keep(std::move(time));
    }
    if (!titles.isGuarded())
        return cell;
    const std::string_view shown = withoutGuard(cell);
    return field == Field::Channel && titles.hasChannelTitles() ? channelCode(shown) : shown;
}

SessionRecord CsvPageReader::State::recordOf(const std::vector<std::string_view> &cells)
{
    SessionRecord record;
    for (size_t index = 0; index < record.values.size(); ++index) {
        const auto field = static_cast<Field>(index);
        const std::optional<size_t> column = titles.columnOf(field);
        if (column && *column < cells.size())
            record.values[index] = value(field, cells[*column]);
    }
    record.decode(times);
    return record;
}

void CsvPageReader::State::readBotName(
    const std::vector<std::string_view> &cells, const SessionRecord &record, BotNames *names) const
{
    const std::optional<size_t> column = titles.columnOfBotName();
    if (!column || *column >= cells.size() || cells[*column].empty())
        return;
    const std::string_view id = record.value(Field::BotId);
    if (!names->contains(id))
        names->emplace(id, titles.isGuarded() ? withoutGuard(cells[*column]) : cells[*column]);
}

CsvTitles CsvPageReader::titlesOf(QByteArrayView file)
{
    std::string_view text = viewOf(file);
    const bool hadBom = takeBom(&text);
    return {text, hadBom};
}

bool CsvPageReader::looksLikeCsv(QByteArrayView file)
{
    return titlesOf(file).isKnown();
}

CsvPageReader::CsvPageReader(QByteArrayView file)
    : m_state(std::make_unique<State>(viewOf(file)))
{
    m_error = m_state->titles.errorString();
    if (!m_state->titles.isKnown())
        m_error = CsvTitles::tr(
            "The file has no titles of billing sessions in its first line; a CSV file of Billscope or "
            "of the Kore.ai export has them.");
}

CsvPageReader::~CsvPageReader() = default;

const SessionPage &CsvPageReader::next(quint32 maxRecords)
{
    m_page = {};
    m_page.repaired = !m_state->repaired.isEmpty();
    m_state->scanner.release();
    if (!isValid())
        return m_page;
    const std::vector<std::string_view> *cells = nullptr;
    while (m_page.records.size() < maxRecords && m_state->nextRecord(&cells)) {
        m_page.records.push_back(m_state->recordOf(*cells));
        m_state->readBotName(*cells, m_page.records.back(), &m_page.botNames);
        ++m_state->records;
        if (cells->size() < m_state->titles.columns() || m_state->scanner.wasUnclosed()) {
            m_page.repaired = true;
            m_page.detail = u"Record %1 ends before its last column."_s.arg(m_state->records);
        } else if (cells->size() > m_state->titles.columns()) {
            m_page.repaired = true;
            m_page.detail = u"Record %1 has more cells than there are titles."_s.arg(m_state->records);
        }
    }
    return m_page;
}
