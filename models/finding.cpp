// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finding.h"

#include "cellbuffer.h"
#include "datetext.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

struct Evidence
{
    Q_DECLARE_TR_FUNCTIONS(Evidence)
};

/// `31:00`, `1:31:00`; without a sign.
QString clockText(qint64 seconds)
{
    seconds = std::abs(seconds);
    const QString minutes = u"%1:%2"_s.arg(seconds / 60 % 60, seconds >= 3600 ? 2 : 1, 10, QLatin1Char('0'))
                                .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return seconds >= 3600 ? u"%1:%2"_s.arg(seconds / 3600).arg(minutes) : minutes;
}

QString shown(const SessionStore &store, Field field, quint32 row)
{
    const std::string_view value = store.pool(field).at(store.code(field, row));
    return value.empty() ? u"(none)"_s : store.names().of(field, value);
}

QString idOf(const SessionStore &store, Field field, quint32 row)
{
    std::array<char, 24> buffer;
    const std::string_view id = store.bytes(field, row, &buffer);
    return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
}

QString timeText(UtcSecond time, const Zone &zone)
{
    std::string text;
    appendPlainTime(&text, time, zone);
    return QString::fromStdString(text);
}

/// The time of day at which a session starts: what disagrees with it is of the same hour.
QString startOf(const SessionStore &store, quint32 row, const Zone &zone)
{
    constexpr qsizetype dateLength = 11;
    return timeText(store.time(Field::BillingStart, row), zone).mid(dateLength);
}

/// As the screen shows it.
QString valueOf(const SessionStore &store, Field field, quint32 row, const Zone &zone)
{
    if (kindOf(field) == FieldKind::Text)
        return shown(store, field, row);
    QString text;
    if (kindOf(field) == FieldKind::Id) {
        text = idOf(store, field, row);
    } else if (const UtcSecond time = store.time(field, row); isTime(time)) {
        text = timeText(time, zone);
    } else {
        const std::string_view unreadable = store.unreadableText(field, row);
        text = QString::fromUtf8(unreadable.data(), static_cast<qsizetype>(unreadable.size()));
    }
    return text.isEmpty() ? u"(none)"_s : text;
}

/// In which fields two sessions of one billing id differ, the first few with both values.
QString differences(const SessionStore &store, quint32 here, quint32 there, const Zone &zone)
{
    constexpr qsizetype most = 3;
    QStringList values;
    QStringList titles;
    for (const Field field : allFields()) {
        bool differs = false;
        switch (kindOf(field)) {
        case FieldKind::Text:
            differs = store.code(field, here) != store.code(field, there);
            break;
        case FieldKind::Id:
            differs = store.id(field, here) != store.id(field, there);
            break;
        case FieldKind::Time:
            differs = store.time(field, here) != store.time(field, there);
            break;
        case FieldKind::Length:
            break;
        }
        if (differs && values.size() < most) {
            values << Evidence::tr("%1: %2 here, %3 there")
                          .arg(titleOf(field), valueOf(store, field, here, zone), valueOf(store, field, there, zone));
        } else if (differs) {
            titles << titleOf(field);
        }
    }
    const QString told = Evidence::tr("Another session has this id. %1.").arg(values.join(u"; "_s));
    return titles.isEmpty() ? told : told + u' ' + Evidence::tr("They also differ in %1.").arg(titles.join(u", "_s));
}

QString unfitting(const Finding &finding, const SessionStore &store)
{
    return Evidence::tr("This rule does not fit these data: it hits %L1 of %L2 conversations of bot %3, channel %4, "
                        "type %5.")
        .arg(finding.measured)
        .arg(finding.allowed)
        .arg(shown(store, Field::BotId, finding.row), shown(store, Field::Channel, finding.row),
            shown(store, Field::BillingSessionType, finding.row));
}

QString startOutside(qint64 seconds)
{
    return seconds < 0 ? Evidence::tr("Starts %1 before its conversation.").arg(clockText(seconds))
                       : Evidence::tr("Starts %1 after its conversation ended.").arg(clockText(seconds));
}

QString endOutside(qint64 seconds)
{
    return seconds < 0 ? Evidence::tr("Ends %1 before its conversation starts.").arg(clockText(seconds))
                       : Evidence::tr("Ends %1 after its conversation.").arg(clockText(seconds));
}

QString secondUnit(qint64 gap, const QString &before)
{
    return gap < 0
        ? Evidence::tr("Starts %1 before the session of %2 has ended.").arg(clockText(gap), before)
        : Evidence::tr("Starts %1 after the session of %2 ended; 15:00 are due.").arg(clockText(gap), before);
}

QString idMismatch(qint64 seconds)
{
    return seconds < 0 ? Evidence::tr("Its id is %1 older than its start.").arg(clockText(seconds))
                       : Evidence::tr("Its id is %1 younger than its start.").arg(clockText(seconds));
}

} // namespace

bool Finding::isOfSessions() const
{
    switch (rule) {
    case CheckRule::NewValue:
    case CheckRule::UnmappedType:
    case CheckRule::VolumeJump:
        return false;
    default:
        return row != NoRow && !isMisfit && (count == 1 || rows);
    }
}

RowFindings rowFindings(const std::vector<Finding> &findings)
{
    std::vector<std::pair<quint32, CheckRule>> found;
    for (const Finding &finding : findings) {
        if (!finding.isOfSessions())
            continue;
        found.emplace_back(finding.row, finding.rule);
        if (finding.rows) {
            for (const quint32 row : *finding.rows)
                found.emplace_back(row, finding.rule);
        }
        // Who looks into it has to see both.
        if (finding.rule == CheckRule::DuplicateBillingId && finding.other != Finding::NoRow)
            found.emplace_back(finding.other, finding.rule);
    }
    return RowFindings(std::move(found));
}

QString evidenceOf(const Finding &finding, const SessionStore &store, const Zone &zone)
{
    const qint64 measured = finding.measured;
    const auto count = static_cast<int>(finding.count);
    if (finding.isMisfit)
        return unfitting(finding, store);
    switch (finding.rule) {
    case CheckRule::DuplicateBillingId:
        return differences(store, finding.row, finding.other, zone);
    case CheckRule::EndBeforeStart:
        return static_cast<Field>(finding.allowed) == Field::BillingStart
            ? Evidence::tr("The billing session ends %1 before it starts.").arg(clockText(measured))
            : Evidence::tr("The conversation ends %1 before it starts.").arg(clockText(measured));
    case CheckRule::BlockTooLong:
        return Evidence::tr("Lasts %1; a block lasts 15:00.").arg(clockText(measured));
    case CheckRule::BlockTooSoon:
        return Evidence::tr("Starts %1 after the start of the block of %2, which counts for 15:00.")
            .arg(clockText(measured), startOf(store, finding.other, zone));
    case CheckRule::OverlappingBlocks:
        return Evidence::tr("Starts %1 before the block of %2 has ended.")
            .arg(clockText(measured), startOf(store, finding.other, zone));
    case CheckRule::TooManyBlocks:
        return Evidence::tr("%L1 billed, at most %L2 possible in %3.")
            .arg(measured)
            .arg(finding.allowed)
            .arg(clockText(finding.span));
    case CheckRule::SeveralUnits:
        return secondUnit(measured, startOf(store, finding.other, zone));
    case CheckRule::NotBillable:
        if (measured != 0 && finding.allowed == 0)
            return Evidence::tr("The session history calls its conversation a developer's, and non-interactive.");
        return measured != 0 ? Evidence::tr("The session history calls its conversation a developer's.")
                             : Evidence::tr("The session history calls its conversation non-interactive.");
    case CheckRule::RepeatedRecord:
        return Evidence::tr("Stands in one answer more than once; counted once.");
    case CheckRule::SameTimes:
        return Evidence::tr("Same bot, user, channel, type and times as %1.")
            .arg(idOf(store, Field::BillingSessionId, finding.other));
    case CheckRule::UnreadableTimes: {
        const auto field = static_cast<Field>(measured);
        const std::string_view text = store.unreadableText(field, finding.row);
        return Evidence::tr("%1 is “%2”.")
            .arg(titleOf(field), QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    }
    case CheckRule::StartsOutsideConversation:
        return startOutside(measured);
    case CheckRule::MixedConversation:
        return Evidence::tr("Channels: %L1, users: %L2, bots: %L3.")
            .arg(measured)
            .arg(finding.allowed)
            .arg(finding.span);
    case CheckRule::NotRequested:
        return measured == 0 ? Evidence::tr("It lies outside of the time that was asked for.")
                             : Evidence::tr("Its bot was not asked for.");
    case CheckRule::MissingEnd:
        return Evidence::tr("%1 is missing.").arg(titleOf(static_cast<Field>(measured)));
    case CheckRule::EndsOutsideConversation:
        return endOutside(measured);
    case CheckRule::RestartedEarly:
        return Evidence::tr(
            "Billed %L1; %L2 if one block were counted per user and quarter of an hour. "
            "Bot %3, channel %4: %Ln conversations began under 15:00 after the last one of the same user.",
            nullptr, count)
            .arg(measured)
            .arg(finding.allowed)
            .arg(shown(store, Field::BotId, finding.row), shown(store, Field::Channel, finding.row));
    case CheckRule::IdTimeMismatch:
        return idMismatch(measured);
    case CheckRule::ZeroLength:
        return Evidence::tr("Bot %1, channel %2: %Ln sessions end in the second in which they start.", nullptr, count)
            .arg(shown(store, Field::BotId, finding.row), shown(store, Field::Channel, finding.row));
    case CheckRule::NewValue: {
        const auto field = static_cast<Field>(measured);
        return Evidence::tr("%1 “%2” was not there before: %Ln sessions.", nullptr, count)
            .arg(titleOf(field), shown(store, field, finding.row));
    }
    case CheckRule::VolumeJump:
        return Evidence::tr(
            "%1: %Ln sessions of bot %2; usual on that weekday are %3.", nullptr, static_cast<int>(measured))
            .arg(QDate(1970, 1, 1).addDays(finding.span).toString(Qt::ISODate), shown(store, Field::BotId, finding.row),
                QLocale().toString(finding.allowed));
    case CheckRule::UnmappedType:
        return Evidence::tr("Type “%1”: %Ln sessions, whose unit is not known.", nullptr, count)
            .arg(shown(store, Field::BillingSessionType, finding.row));
    }
    Q_UNREACHABLE();
}
