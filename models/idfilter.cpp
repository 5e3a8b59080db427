// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "idfilter.h"

#include "filter.h"

#include <QStringList>

#include <array>
#include <set>
#include <string>

IdFilter filterForIds(std::span<const quint32> rows, const SessionStore &store)
{
    // A line of text takes no more of them than 32,767.
    constexpr qsizetype mostCharacters = 30000;
    IdFilter filter;
    std::set<std::string, std::less<>> seen;
    QStringList ids;
    qsizetype length = 0;
    for (const quint32 row : rows) {
        std::array<char, 24> buffer;
        const std::string_view id = store.bytes(Field::BillingSessionId, row, &buffer);
        if (id.empty()) {
            ++filter.withoutId;
        } else if (seen.emplace(id).second) {
            ids << quoteFilterValue(QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())));
            length += ids.constLast().size() + 1;
            filter.areTooMany = seen.size() > IdFilter::MostIds || length > mostCharacters;
            if (filter.areTooMany)
                return filter;
        }
    }
    if (!ids.isEmpty())
        filter.term = filterName(Field::BillingSessionId) + u'=' + ids.join(u',');
    return filter;
}
