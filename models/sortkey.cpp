// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sortkey.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

static QString sortFieldNames()
{
    QStringList names;
    for (const Field field : filterFields())
        names.append(filterName(field));
    names.append(botNameColumn);
    return names.join(u", ");
}

std::optional<std::vector<SortKey>> parseSortKeys(const QString &text, QString *error)
{
    std::vector<SortKey> keys;
    for (const QString &item : text.split(u',')) {
        const qsizetype colon = item.indexOf(u':');
        const QString name = item.left(colon).trimmed();
        const QString direction = colon < 0 ? u"asc"_s : item.mid(colon + 1).trimmed().toLower();
        const bool byName = name.compare(botNameColumn, Qt::CaseInsensitive) == 0;
        const std::optional<Field> field = byName ? Field::BotId : fieldFromName(name);
        if (!field) {
            *error = QCoreApplication::translate("Query", "“%1” is no field to sort by; the fields are %2.")
                         .arg(name, sortFieldNames());
            return {};
        }
        if (direction != "asc"_L1 && direction != "desc"_L1) {
            *error = QCoreApplication::translate("Query", "“%1” is no direction to sort in; give %2:asc or %2:desc.")
                         .arg(direction, name);
            return {};
        }
        keys.push_back({*field, direction == "desc"_L1, byName});
    }
    return keys;
}
