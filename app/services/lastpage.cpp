// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lastpage.h"

#include "anypageparser.h"
#include "hashing.h"
#include "pageoutcome.h"

#include <algorithm>
#include <utility>

namespace {

quint64 recordHash(const SessionRecord &record)
{
    quint64 hash = 0;
    for (const std::string_view value : record.values)
        hash = hashOfBytes(value, hash);
    return hash;
}

/// Equal for two records that count as one session: a session that went on while paging has got another end.
quint64 sessionHash(const SessionRecord &record)
{
    quint64 hash = 0;
    for (size_t field = 0; field < record.values.size(); ++field) {
        if (field != static_cast<size_t>(Field::BillingEnd) && field != static_cast<size_t>(Field::ConversationEnd))
            hash = hashOfBytes(record.values[field], hash);
    }
    return hash;
}

/// Equal for two pages that are the same; nearly all others differ in it.
quint64 glanceAt(const SessionPage &page)
{
    const quint64 counts = mixed(page.records.size(), page.oddEntries);
    return page.records.empty()
        ? counts
        : mixed(mixed(counts, recordHash(page.records.front())), recordHash(page.records.back()));
}

bool areSame(const SessionPage &one, const SessionPage &other)
{
    return one.oddEntries == other.oddEntries
        && std::ranges::equal(one.records, other.records, {}, &SessionRecord::values, &SessionRecord::values);
}

} // namespace

void LastPage::compare(const SessionPage &page, int pass, bool overlaps, PageOutcome *outcome)
{
    if (std::exchange(m_pass, pass) != pass) {
        m_glance.reset();
        m_lastRecord.reset();
    }
    // Records without an id are never taken for repeats of each other, but a whole page that comes twice is one, unless
    // it holds nothing but the same; a single one is, unless there are more by the total.
    const bool holdsAll = page.records.size() == 1 && page.total.value_or(1) <= 1;
    const bool isTelling = holdsAll || std::ranges::any_of(page.records, [](const SessionRecord &record) {
        return !record.value(Field::BillingSessionId).empty();
    }) || (page.records.size() > 1 && sessionHash(page.records.front()) != sessionHash(page.records.back()));
    const quint64 glance = glanceAt(page);
    const bool isAlike = m_glance == glance && isOnceMore(page);
    outcome->sameAsBefore = isAlike && isTelling;
    outcome->alikeBefore = isAlike && !isTelling;
    m_glance = glance;
    // Where among the records the odd entries stood is not known.
    const bool isComparable = overlaps && m_lastRecord && page.oddEntries == 0;
    outcome->shifted = isComparable && (page.records.empty() || sessionHash(page.records.front()) != *m_lastRecord);
    m_lastRecord.reset();
    if (!page.records.empty() && page.oddEntries == 0)
        m_lastRecord = sessionHash(page.records.back());
}

bool LastPage::isOnceMore(const SessionPage &page) const
{
    const QByteArray bytes = m_pages->page(m_number);
    AnyPageParser parser;
    return areSame(page, parser.parse(bytes, m_pages->kind(m_number)));
}
