// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filepages.h"

#include "csvpage.h"
#include "field.h"
#include "jsonscan.h"

#include <algorithm>
#include <utility>

namespace {

FilePages::Format formatOf(QByteArrayView content)
{
    const QByteArrayView text = (content.startsWith("\xef\xbb\xbf") ? content.sliced(3) : content).trimmed();
    if (text.startsWith('{') || text.startsWith('['))
        return FilePages::Format::Json;
    return CsvPageReader::looksLikeCsv(content) ? FilePages::Format::Csv : FilePages::Format::Unknown;
}

enum class ValueKind : quint8 { Answer, Record, Other };

/// Whether only a session has a member of this name.
bool isTelling(std::string_view name)
{
    const auto isOf = [text = QLatin1StringView(name.data(), static_cast<qsizetype>(name.size()))](
                          Field field) { return text == apiName(field); };
    return !isOf(Field::BotId) && !isOf(Field::Channel) && std::ranges::any_of(allFields(), isOf);
}

/// What a value at the top of the file is: its first known key tells.
ValueKind kindOf(QByteArrayView value)
{
    if (!value.startsWith('{'))
        return ValueKind::Other;
    qsizetype key = value.indexOf('"', 1);
    while (key >= 0) {
        const qsizetype keyEnd = JsonValues::endOfValue(value, key);
        if (keyEnd < 0)
            break;
        const std::string name = unescapedJson({value.data() + key, static_cast<size_t>(keyEnd - key)});
        if (name == "sessions" || name == "errors" || name == "total" || name == "moreAvailable")
            return ValueKind::Answer;
        if (isTelling(name))
            return ValueKind::Record;
        const QByteArrayView rest = value.sliced(keyEnd);
        const qsizetype valueBegin = value.size() - rest.sliced(rest.indexOf(':') + 1).trimmed().size();
        const qsizetype valueEnd = JsonValues::endOfValue(value, valueBegin);
        key = valueEnd > valueBegin ? value.indexOf('"', valueEnd) : -1;
    }
    return ValueKind::Other;
}

} // namespace

FilePages::FilePages(const QByteArray &content)
    : m_content(content)
    , m_format(formatOf(content))
    , m_values(content)
{
    if (m_format == Format::Csv) {
        m_lines.emplace(content);
        m_listsMessages = CsvPageReader::titlesOf(content).listsMessages();
    }
}

std::optional<FilePages::Page> FilePages::next()
{
    switch (m_format) {
    case Format::Json:
        return nextJson();
    case Format::Csv:
        return nextCsv();
    case Format::Unknown:
        break;
    }
    return {};
}

std::optional<FilePages::Page> FilePages::nextJson()
{
    QByteArrayView first = std::exchange(m_pending, {});
    if (first.isEmpty())
        first = m_values.next();
    if (first.isEmpty())
        return {};
    const qsizetype offset = first.data() - m_content.constData();
    if (kindOf(first) != ValueKind::Record)
        return Page{QByteArray::fromRawData(first.data(), first.size()), PageKind::Json, offset};

    QByteArray records = "{\"sessions\":[" + first.toByteArray();
    for (int count = 1; count < RecordsPerPage; ++count) {
        const QByteArrayView value = m_values.next();
        if (value.isEmpty() || kindOf(value) == ValueKind::Answer) {
            m_pending = value;
            break;
        }
        records.append(',').append(value);
    }
    return Page{records + "]}", PageKind::Json, offset};
}

std::optional<FilePages::Page> FilePages::nextCsv()
{
    const qsizetype offset = m_lines->position();
    QByteArray lines = m_lines->titles().toByteArray();
    int count = 0;
    while (count < RecordsPerPage) {
        const QByteArrayView record = m_lines->next();
        if (record.isEmpty())
            break;
        lines.append(record);
        ++count;
    }
    // A file of nothing but titles is one page without records.
    if (count == 0 && std::exchange(m_csvBegun, true))
        return {};
    m_csvBegun = true;
    return Page{lines, PageKind::Csv, offset};
}

qsizetype FilePages::brokenAt() const
{
    return m_format == Format::Json && m_values.isBroken() ? m_values.position() : -1;
}

qsizetype FilePages::lineOf(qsizetype position) const
{
    return 1 + std::count(m_content.begin(), m_content.begin() + position, '\n');
}
