// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changegroup.h"

#include "datetext.h"

#include <QCoreApplication>

#include <array>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ChangeGroup)
};

} // namespace

std::vector<ChangeGroup> groupsOf(const SessionDiff &diff)
{
    using Kind = SessionChange::Kind;
    std::vector<ChangeGroup> groups{{.kind = Kind::Added}, {.kind = Kind::Vanished}};
    for (const Field field : allFields())
        groups.push_back({.kind = Kind::Changed, .field = field});
    for (quint32 place = 0; place < diff.changes.size(); ++place) {
        const SessionChange &change = diff.changes[place];
        for (ChangeGroup &group : groups) {
            if (group.kind == change.kind && (!group.field || (change.fields & bitOf(*group.field)) != 0))
                group.places.push_back(place);
        }
    }
    std::erase_if(groups, [](const ChangeGroup &group) { return group.places.empty(); });
    return groups;
}

QString titleOf(const ChangeGroup &group)
{
    switch (group.kind) {
    case SessionChange::Kind::Added:
        return Text::tr("Added");
    case SessionChange::Kind::Vanished:
        return Text::tr("Vanished");
    case SessionChange::Kind::Changed:
        return group.field ? Text::tr("Changed: %1").arg(titleOf(*group.field)) : Text::tr("Changed");
    }
    Q_UNREACHABLE();
}

QString termOf(const ChangeGroup &group)
{
    if (group.kind == SessionChange::Kind::Added)
        return addedTerm();
    return group.field ? changedTerm(*group.field) : QString();
}

QString valueText(const SessionStore &store, Field field, quint32 row, const Zone &zone)
{
    if (kindOf(field) == FieldKind::Time && isTime(store.time(field, row))) {
        std::string text;
        appendPlainTime(&text, store.time(field, row), zone);
        return QString::fromStdString(text);
    }
    std::array<char, 24> buffer;
    const std::string_view bytes = store.bytes(field, row, &buffer);
    return bytes.empty() ? Text::tr("(none)") : store.names().of(field, bytes);
}

QString sessionText(const SessionStore &store, quint32 row, const Zone &zone)
{
    QStringList lines;
    for (const Field field : allFields()) {
        if (kindOf(field) != FieldKind::Length)
            lines << Text::tr("%1: %2").arg(titleOf(field), valueText(store, field, row, zone));
    }
    return lines.join(u'\n');
}
