// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessiondiff.h"

#include "cellbuffer.h"
#include "screentext.h"
#include "timetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

// What a difference is written as: the CSV, and the sentences.

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SessionDiff)
};

/// Writes cells of the rows of two stores.
class DiffWriter
{
public:
    explicit DiffWriter(const Zone &zone)
        : m_times(zone, TimeText::Form::Iso)
        , m_cells(',', false)
    {
        m_cells.plain("change,field");
        for (const Field field : {Field::BillingSessionId, Field::ConversationSessionId})
            title(apiName(field));
        title("before"_L1);
        title("after"_L1);
        for (const Field field : Context)
            title(apiName(field));
        m_cells.plain("\r\n");
    }

    /// `field`: nothing where the whole session was added or has vanished.
    void line(
        const SessionChange &change, std::optional<Field> field, const SessionStore &before, const SessionStore &now)
    {
        const bool isNow = change.now != SessionChange::NoRow;
        const SessionStore &store = isNow ? now : before;
        const quint32 row = isNow ? change.now : change.before;
        text(changeName(change.kind));
        next();
        if (field)
            text(apiName(*field));
        next();
        value(store, Field::BillingSessionId, row);
        next();
        value(store, Field::ConversationSessionId, row);
        next();
        if (field)
            value(before, *field, change.before);
        next();
        if (field)
            value(now, *field, change.now);
        for (const Field context : Context) {
            next();
            value(store, context, row);
        }
        m_cells.plain("\r\n");
    }

    QByteArray bytes() const { return m_cells.bytes(); }

private:
    static constexpr std::array Context{
        Field::BotId, Field::Channel, Field::BillingSessionType, Field::BillingStart, Field::BillingEnd};

    void next() { m_cells.put(','); }
    void text(QLatin1StringView text) { m_cells.cell({text.data(), static_cast<size_t>(text.size())}); }
    void title(QLatin1StringView name)
    {
        next();
        text(name);
    }

    void value(const SessionStore &store, Field field, quint32 row)
    {
        if (kindOf(field) == FieldKind::Time && isTime(store.time(field, row))) {
            m_cells.advance(m_times.write(m_cells.room(TimeText::MaxLength), store.time(field, row)));
            return;
        }
        std::array<char, 24> buffer;
        m_cells.cell(store.bytes(field, row, &buffer));
    }

    TimeText m_times;
    CellBuffer m_cells;
};

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QStringList titlesOf(FieldBits fields)
{
    QStringList titles;
    for (const Field field : allFields()) {
        if ((fields & bitOf(field)) != 0)
            titles << titleOf(field);
    }
    return titles;
}

/// Which fields have changed, and in how many sessions each.
QString changedFields(const SessionDiff &diff)
{
    QStringList parts;
    for (const Field field : allFields()) {
        const auto changed = std::ranges::count_if(
            diff.changes, [field](const SessionChange &change) { return (change.fields & bitOf(field)) != 0; });
        if (changed > 0)
            parts << u"%1: %2"_s.arg(titleOf(field), number(changed));
    }
    return parts.join(u", "_s);
}

/// A line each for what was not asked again; parts of several bots that were asked for alike are one.
QStringList sameParts(const std::vector<AskedPart> &parts, const Zone &zone)
{
    std::map<std::tuple<QDateTime, QDateTime, QString>, int> bots;
    for (const AskedPart &part : parts) {
        if (part.wanted.from < part.wanted.to)
            ++bots[{part.wanted.from, part.wanted.to, screenTime(part.askedAt, zone)}];
    }
    constexpr qsizetype mostLines = 12;
    QStringList lines;
    for (const auto &[key, count] : bots) {
        const auto &[from, to, askedAt] = key;
        if (lines.size() == mostLines) {
            lines << u"  "_s + Text::tr("and %n more", nullptr, static_cast<int>(std::ssize(bots) - mostLines));
            break;
        }
        lines << u"  "_s + Text::tr("%1: not asked again since %2").arg(screenTimes(from, to, zone), askedAt)
                + (count > 1 ? u' ' + Text::tr("(%n bots)", nullptr, count) : QString());
    }
    return lines;
}

} // namespace

QByteArray diffCsv(const SessionDiff &diff, const SessionStore &before, const SessionStore &now, const Zone &zone)
{
    DiffWriter writer(zone);
    for (const SessionChange &change : diff.changes) {
        if (change.kind != SessionChange::Kind::Changed)
            writer.line(change, {}, before, now);
        for (const Field field : allFields()) {
            if ((change.fields & bitOf(field)) != 0)
                writer.line(change, field, before, now);
        }
    }
    return writer.bytes();
}

QString summaryOf(const SessionDiff &diff, const QString &against, const Zone &zone)
{
    QStringList lines;
    const bool nothingCompared = diff.compared == 0 && !diff.differ();
    if (diff.wasNothingAskedAgain())
        lines << Text::tr("Nothing of these days was asked for again since %1.").arg(against);
    else if (nothingCompared)
        lines << Text::tr("There is no session to be compared with %1.").arg(against);
    else
        lines << Text::tr("Compared with %1: %2 added, %3 vanished, %4 changed; %5 are the same.")
                     .arg(against, number(diff.added), number(diff.vanished), number(diff.changed),
                         number(diff.compared - diff.changed));
    if (diff.changed > 0)
        lines << Text::tr("Changed were: %1.").arg(changedFields(diff));
    if (diff.notAskedAgain > 0 && !nothingCompared)
        lines << Text::tr("%Ln sessions stand in answers that were not asked for again, and were not compared.",
            nullptr, static_cast<int>(diff.notAskedAgain));
    lines += sameParts(diff.sameParts, zone);
    if (diff.askedOnce > 0)
        lines << Text::tr(
            "%Ln sessions are of times or bots that only one of the two asked for, and were not compared.", nullptr,
            static_cast<int>(diff.askedOnce));
    if (diff.withoutId > 0)
        lines << Text::tr("%Ln sessions have no billing id; they were compared by all their other fields.", nullptr,
            static_cast<int>(diff.withoutId));
    if (diff.missingFields != 0)
        lines << Text::tr("Only one of the two has values of these fields, which were not compared: %1.")
                     .arg(titlesOf(diff.missingFields).join(u", "_s));
    return lines.join(u'\n') + u'\n';
}
