// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionbuilder.h"

#include "datetext.h"

#include <numeric>
#include <stdexcept>

namespace {

TestSession sessionFromLine(std::string_view line)
{
    TestSession session;
    while (true) {
        line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
        if (line.empty())
            return session;
        const size_t equals = line.find('=');
        const auto field = equals == line.npos
            ? std::nullopt
            : fieldFromName(QString::fromUtf8(line.data(), static_cast<qsizetype>(equals)));
        if (!field)
            throw std::invalid_argument("no field=value: " + std::string(line));
        line.remove_prefix(equals + 1);
        const bool quoted = line.starts_with('"');
        line.remove_prefix(quoted ? 1 : 0);
        const size_t end = std::min(line.find(quoted ? '"' : ' '), line.size());
        session.*TestSession::member(*field) = line.substr(0, end);
        line.remove_prefix(std::min(end + 1, line.size()));
    }
}

std::string valueAsText(const SessionStore &store, Field field, quint32 row)
{
    std::string text;
    std::array<char, 24> buffer;
    switch (kindOf(field)) {
    case FieldKind::Text:
    case FieldKind::Id:
        text = store.bytes(field, row, &buffer);
        break;
    case FieldKind::Time:
        if (isTime(store.time(field, row)))
            appendPlainTime(&text, store.time(field, row), Zone());
        else if (store.time(field, row) == UnreadableTime)
            text = '?' + std::string(store.unreadableText(field, row));
        break;
    case FieldKind::Length:
        if (const auto seconds = store.length(field, row))
            text = std::to_string(*seconds);
        break;
    }
    return text.empty() ? "-" : text;
}

} // namespace

std::string TestSession::*TestSession::member(Field field)
{
    static const std::map<Field, std::string TestSession::*> members{{Field::BotId, &TestSession::bot},
        {Field::Channel, &TestSession::channel}, {Field::KoreUserId, &TestSession::user},
        {Field::ChannelUserId, &TestSession::contact}, {Field::BillingSessionType, &TestSession::type},
        {Field::ConversationSessionId, &TestSession::conversation}, {Field::ConversationStart, &TestSession::cstart},
        {Field::ConversationEnd, &TestSession::cend}, {Field::BillingSessionId, &TestSession::billing},
        {Field::BillingStart, &TestSession::start}, {Field::BillingEnd, &TestSession::end}};
    return members.at(field);
}

SessionBuilder &SessionBuilder::add(std::string_view lines)
{
    while (!lines.empty()) {
        const size_t end = std::min(lines.find('\n'), lines.size());
        const std::string_view line = lines.substr(0, end);
        if (line.find_first_not_of(' ') != line.npos)
            add(sessionFromLine(line));
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    return *this;
}

SessionBuilder &SessionBuilder::add(const TestSession &session)
{
    const quint32 row = nextRow();
    for (const Field field : allFields()) {
        if (kindOf(field) == FieldKind::Length)
            continue;
        const auto column = static_cast<size_t>(SessionStore::column(field));
        const std::string &value = session.*TestSession::member(field);
        switch (kindOf(field)) {
        case FieldKind::Text:
            m_segment.text[column].push_back(codeOf(field, value));
            break;
        case FieldKind::Id: {
            PackedId id;
            m_segment.ids[column].push_back(PackedId::pack(value, &id) ? id : PackedId::escaped(codeOf(field, value)));
            break;
        }
        case FieldKind::Time: {
            const ReadTime time = readApiTime(value);
            const bool readable = time.kind == ReadTime::Kind::Utc || time.kind == ReadTime::Kind::Local;
            m_segment.times[column].push_back(
                readable ? static_cast<UtcSecond>(time.seconds) : (value.empty() ? MissingTime : UnreadableTime));
            if (time.kind == ReadTime::Kind::Unreadable)
                m_segment.unreadable.push_back({row, field, value});
            break;
        }
        case FieldKind::Length:
            break;
        }
    }
    if (m_segment.origins.empty())
        m_segment.origins.push_back({row, 0, row});
    if (++m_segment.rowCount == Segment::MaxRows)
        flush();
    return *this;
}

SessionBuilder &SessionBuilder::supersede(quint32 row)
{
    m_segment.superseded.push_back(row);
    return *this;
}

SessionBuilder &SessionBuilder::open(quint32 row)
{
    m_segment.mayChange.push_back(row);
    return *this;
}

SessionBuilder &SessionBuilder::repeated(quint32 row)
{
    m_segment.repeated.push_back(row);
    return *this;
}

SessionBuilder &SessionBuilder::undecided(quint32 row, Field field)
{
    m_segment.undecided[static_cast<size_t>(SessionStore::column(field))].push_back(row);
    return *this;
}

SessionBuilder &SessionBuilder::flush()
{
    m_segment.firstRow = m_store.rowCount();
    m_store.append(m_segment);
    m_segment = {};
    return *this;
}

const SessionStore &SessionBuilder::store()
{
    return flush().m_store;
}

quint32 SessionBuilder::codeOf(Field field, const std::string &value)
{
    if (value.empty())
        return StringPool::Missing;
    const auto [entry, isNew] = m_codes.try_emplace({field, value}, 0);
    if (isNew) {
        entry->second = ++m_codeCount[field];
        const auto column = static_cast<size_t>(SessionStore::column(field));
        auto &newValues = kindOf(field) == FieldKind::Id ? m_segment.newIds[column] : m_segment.newTexts[column];
        newValues.push_back(value);
    }
    return entry->second;
}

std::string rowsAsText(const SessionStore &store, std::span<const quint32> rows, std::initializer_list<Field> fields)
{
    std::string text;
    for (const quint32 row : rows) {
        const char *separator = "";
        for (const Field field : fields) {
            text += separator + valueAsText(store, field, row);
            separator = " | ";
        }
        text += '\n';
    }
    return text;
}

std::string rowsAsText(const SessionStore &store, std::initializer_list<Field> fields)
{
    std::vector<quint32> rows(store.rowCount());
    std::iota(rows.begin(), rows.end(), 0U);
    return rowsAsText(store, rows, fields);
}
