// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storedsessions.h"

#include <QDateTime>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <array>
#include <iterator>

using namespace Qt::StringLiterals;

SourceRecorder::SourceRecorder(SourceJob &source)
    : job(source)
{
    connect(&job, &SourceJob::segmentReady, this, [this](const Segment &segment) { store.append(segment); });
    connect(&job, &SourceJob::restarted, this, [this] {
        store = {};
        ++restarts;
    });
    connect(&job, &SourceJob::namesChanged, this, [this](const DisplayNames &names) { store.setNames(names); });
    connect(&job, &SourceJob::progressChanged, this, [this](const FetchProgress &p) { progress.push_back(p); });
    connect(&job, &SourceJob::finished, this, [this](const SourceResult &end) {
        result = end;
        ++finishedCount;
    });
}

bool SourceRecorder::waitForEnd(int timeoutMs)
{
    QSignalSpy finished(&job, &SourceJob::finished);
    job.start();
    return finishedCount > 0 || finished.wait(timeoutMs);
}

bool SourceRecorder::drain()
{
    bool isDrained = false;
    QMetaObject::invokeMethod(
        this, [&isDrained] { isDrained = true; }, Qt::QueuedConnection);
    return QTest::qWaitFor([&isDrained] { return isDrained; });
}

std::vector<GeneratedSession> sessionsOf(const SessionStore &store)
{
    std::vector<GeneratedSession> sessions;
    std::array<char, 24> buffer{};
    for (quint32 row = 0; row < store.rowCount(); ++row) {
        if (store.isSuperseded(row))
            continue;
        const auto text = [&](Field field) { return std::string(store.bytes(field, row, &buffer)); };
        const auto time = [&](Field field) { return static_cast<std::int64_t>(store.time(field, row)); };
        sessions.push_back({text(Field::BotId), text(Field::Channel), text(Field::KoreUserId),
            text(Field::ChannelUserId), text(Field::BillingSessionType), text(Field::ConversationSessionId),
            time(Field::ConversationStart), time(Field::ConversationEnd), text(Field::BillingSessionId),
            time(Field::BillingStart), time(Field::BillingEnd)});
    }
    return sessions;
}

QStringList linesOf(const std::vector<GeneratedSession> &sessions, const Period &period)
{
    const qint64 from = period.from.startOfDay(Qt::UTC).toSecsSinceEpoch();
    const qint64 to = period.to.addDays(1).startOfDay(Qt::UTC).toSecsSinceEpoch();
    std::vector<GeneratedSession> inPeriod;
    std::copy_if(sessions.begin(), sessions.end(), std::back_inserter(inPeriod),
        [from, to](const GeneratedSession &s) { return s.billingStart >= from && s.billingStart < to; });
    return linesOf(inPeriod);
}

QStringList linesOf(const std::vector<GeneratedSession> &sessions)
{
    QStringList lines;
    for (const GeneratedSession &s : sessions) {
        QStringList cells;
        for (const std::string &text : {s.botId, s.channel, s.koreUserId, s.channelUserId, s.billingSessionType,
                 s.conversationSessionId, s.billingSessionId})
            cells.append(QString::fromStdString(text));
        for (const std::int64_t time : {s.conversationStart, s.conversationEnd, s.billingStart, s.billingEnd})
            cells.append(QDateTime::fromSecsSinceEpoch(time, Qt::UTC).toString(Qt::ISODate));
        lines.append(cells.join(u'|'));
    }
    lines.sort();
    return lines;
}

QString firstDifference(const QStringList &actual, const QStringList &expected)
{
    const auto [a, e] = std::mismatch(actual.begin(), actual.end(), expected.begin(), expected.end());
    if (a == actual.end() && e == expected.end())
        return {};
    return u"%1 and %2 lines; \n  actual   %3\n  expected %4"_s.arg(actual.size())
        .arg(expected.size())
        .arg(a == actual.end() ? u"(end)"_s : *a, e == expected.end() ? u"(end)"_s : *e);
}
