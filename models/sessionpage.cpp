// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionpage.h"

#include "jsonrepair.h"
#include "jsonscan.h"
#include "pagereader.h"
#include "textindex.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view ByteOrderMark = "\xef\xbb\xbf";
constexpr std::string_view Blanks = " \t\r\n";

std::string_view pageText(QByteArrayView page)
{
    std::string_view text(page.data(), static_cast<size_t>(page.size()));
    if (text.starts_with(ByteOrderMark))
        text.remove_prefix(ByteOrderMark.size());
    text.remove_prefix(std::min(text.find_first_not_of(Blanks), text.size()));
    return text.substr(0, text.find_last_not_of(Blanks) + 1);
}

// {"errors":[{"msg":"…","code":n}]}, kore-api.md, section 4.
std::vector<std::pair<QString, int>> readErrors(std::string_view json)
{
    const auto document = QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size())));
    std::vector<std::pair<QString, int>> errors;
    const QJsonArray entries = document.array();
    for (const auto &entry : entries)
        errors.emplace_back(entry["msg"_L1].toString(), entry["code"_L1].toVariant().toInt());
    return errors;
}

// What can be said of a text that was not read.
SessionPage brokenPage(std::string_view json)
{
    SessionPage page;
    JsonScanner scanner(json);
    const bool hasValue = scanner.value().has_value();
    const bool isWhole = scanner.atEnd();
    page.problem = SessionPage::Problem::NotJson;
    if (json.empty()) {
        page.problem = SessionPage::Problem::Empty;
        page.detail = u"The answer is empty."_s;
    } else if (json.starts_with('<')) {
        page.detail = u"The answer is a web page, not JSON."_s;
    } else if (hasValue && isWhole && !json.starts_with('{')) {
        page.problem = SessionPage::Problem::NotSessions;
        page.detail = u"The answer is JSON, but no object."_s;
    } else if (!hasValue && isWhole) {
        page.detail = u"The answer is cut off after %1 bytes."_s.arg(json.size());
    } else {
        page.detail = u"The answer is not valid JSON at byte %1 of %2."_s.arg(scanner.position()).arg(json.size());
    }
    return page;
}

// The text of `sessions` in a page that was read; the last one counts, as for the parser.
std::string_view findSessions(std::string_view json)
{
    std::string_view sessions;
    JsonScanner scanner(json);
    bool more = scanner.skip('{');
    while (more) {
        const auto key = scanner.value();
        const auto value = key && scanner.skip(':') ? scanner.value() : std::nullopt;
        if (value && unescapedJson(*key) == "sessions")
            sessions = *value;
        more = value && scanner.skip(',');
    }
    return sessions;
}

std::string_view findRecord(std::string_view sessions, quint32 index)
{
    JsonScanner scanner(sessions);
    bool more = scanner.skip('[');
    while (more) {
        const auto entry = scanner.value();
        if (entry && entry->starts_with('{') && index-- == 0)
            return *entry;
        more = entry && scanner.skip(',');
    }
    return {};
}

} // namespace

void SessionRecord::decode(ApiTimeReader &reader)
{
    for (size_t column = 0; column < textHashes.size(); ++column)
        textHashes[column] = TextIndex::hashOf(value(TextFields[column]));
    for (size_t column = 0; column < ids.size(); ++column) {
        if (!PackedId::pack(value(IdFields[column]), &ids[column]))
            ids[column] = PackedId::escaped(0);
    }
    for (size_t column = 0; column < times.size(); ++column)
        times[column] = reader.read(value(TimeFields[column]));
}

quint32 SessionRecord::creationSecond(size_t idColumn) const
{
    const PackedId &id = ids[idColumn];
    return id.isEscaped() ? creationSecondOf(value(IdFields[idColumn])) : id.creationSecond();
}

PageParser::PageParser()
    : m_reader(std::make_unique<PageReader>())
{ }

PageParser::~PageParser() = default;

const SessionPage &PageParser::parse(QByteArrayView page)
{
    return read(pageText(page), 0);
}

const SessionPage &PageParser::parseInPlace(const QByteArray &page)
{
    const std::string_view json = pageText(page);
    // Not capacity(), which counts room before the text as well.
    QByteArray shared = page;
    const qsizetype room = shared.data_ptr().freeSpaceAtEnd();
    return read(json, static_cast<size_t>(page.data() + page.size() - json.data() + room));
}

qsizetype PageParser::roomFor(qsizetype pageBytes)
{
    return pageBytes + static_cast<qsizetype>(PageReader::Padding);
}

void PageParser::release()
{
    m_reader->release();
    constexpr size_t manyRecords = 100'000;
    if (m_page.records.capacity() > manyRecords)
        m_page = {};
}

/// `allocated`: bytes that can be read from the begin of the text.
const SessionPage &PageParser::read(std::string_view json, size_t allocated)
{
    using namespace simdjson;
    const bool hasRoom = allocated >= json.size() + PageReader::Padding;
    error_code error = hasRoom ? m_reader->readInPlace(json, allocated, &m_page) : m_reader->read(json, &m_page);
    if (error == UTF8_ERROR || error == UNESCAPED_CHARS || error == STRING_ERROR) {
        error = m_reader->read(repairedJson(json), &m_page);
        m_page.repaired = true;
    }
    if (error) {
        m_page = brokenPage(json);
        return m_page;
    }
    m_page.errors = readErrors(m_reader->errorsJson());
    if (!m_page.errors.empty() && m_page.records.empty()) {
        m_page.problem = SessionPage::Problem::ApiError;
        m_page.detail = u"The API answers with an error: %1"_s.arg(m_page.errors.front().first);
    } else if (!m_reader->isSessions(m_page)) {
        m_page.problem = SessionPage::Problem::NotSessions;
        m_page.detail = u"The answer has no list of sessions."_s;
    }
    return m_page;
}

QByteArray rawRecord(QByteArrayView page, quint32 index)
{
    const std::string_view record = findRecord(findSessions(pageText(page)), index);
    return {record.data(), static_cast<qsizetype>(record.size())};
}
