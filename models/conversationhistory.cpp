// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversationhistory.h"

#include "datetext.h"
#include "jsonanswer.h"
#include "plaintext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;
using namespace simdjson;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ConversationFacts)
};

constexpr size_t LongestId = 200;
constexpr size_t LongestWord = 60;

std::string_view firstTextOf(dom::element entry, std::initializer_list<std::string_view> names)
{
    for (const std::string_view name : names) {
        const std::string_view text = textOf(memberOf(entry, name));
        if (!text.empty())
            return text;
    }
    return {};
}

UtcSecond timeOf(std::string_view text)
{
    const ReadTime time = readApiTime(text);
    const bool isRead = time.kind == ReadTime::Kind::Local || time.kind == ReadTime::Kind::Utc;
    const bool isHeld = time.seconds > UnreadableTime && time.seconds <= std::numeric_limits<UtcSecond>::max();
    return isRead && isHeld ? static_cast<UtcSecond>(time.seconds) : MissingTime;
}

/// "interactive", "non-interactive", "Non Interactive", …
std::optional<bool> interactiveOf(std::string_view text)
{
    QString word = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toLower();
    word.removeIf([](QChar letter) { return !letter.isLetter(); });
    if (word == "interactive"_L1)
        return true;
    return word == "noninteractive"_L1 ? std::optional(false) : std::nullopt;
}

ConversationFacts factsOf(dom::element entry)
{
    ConversationFacts facts;
    facts.start = timeOf(firstTextOf(entry, {"start_time", "startTime"}));
    facts.end = timeOf(firstTextOf(entry, {"end_time", "endTime"}));
    facts.isDeveloper = flagOf(memberOf(entry, "isDeveloper"));
    facts.isInteractive = interactiveOf(textOf(memberOf(entry, "sessionType")));
    // A word of the vendor's; anything longer is none.
    const std::string_view containment = textOf(memberOf(entry, "containmentType"));
    if (containment.size() <= LongestWord)
        facts.containment = containment;
    return facts;
}

QString isoTime(UtcSecond time)
{
    return QDateTime::fromSecsSinceEpoch(time, Qt::UTC).toString(Qt::ISODate);
}

QString containmentText(const std::string &containment)
{
    if (containment == "dropOff")
        return Text::tr("dropped off");
    if (containment == "selfService")
        return Text::tr("self-service");
    if (containment == "agent")
        return Text::tr("handed to an agent");
    return plainText(QString::fromStdString(containment));
}

} // namespace

QString describe(const ConversationFacts &facts)
{
    QStringList parts;
    if (facts.isDeveloper)
        parts << (*facts.isDeveloper ? Text::tr("a developer's") : Text::tr("not a developer's"));
    if (facts.isInteractive)
        parts << (*facts.isInteractive ? Text::tr("interactive") : Text::tr("not interactive"));
    if (!facts.containment.empty())
        parts << containmentText(facts.containment);
    return parts.isEmpty() ? Text::tr("nothing is told of it") : parts.join(u", "_s);
}

const ConversationFacts *ConversationHistory::find(std::string_view id) const
{
    const auto found = m_asked.find(std::string(id));
    return found != m_asked.end() && found->second ? &*found->second : nullptr;
}

size_t ConversationHistory::size() const
{
    return static_cast<size_t>(
        std::ranges::count_if(m_asked, [](const auto &asked) { return asked.second.has_value(); }));
}

void ConversationHistory::add(const std::string &id, const std::optional<ConversationFacts> &facts)
{
    // What was found once is not lost because another connection does not know it.
    if (std::optional<ConversationFacts> &known = m_asked[id]; facts || !known)
        known = facts;
}

void ConversationHistory::add(const ConversationHistory &other)
{
    for (const auto &[id, facts] : other.m_asked)
        add(id, facts);
}

std::optional<HistoryAnswer> readHistoryAnswer(QByteArrayView json)
{
    JsonAnswer read;
    if (!read.parse(json))
        return std::nullopt;
    dom::array sessions;
    const std::optional<dom::element> list = memberOf(read.root(), "sessions");
    if (!list || list->get(sessions) != SUCCESS)
        return std::nullopt;
    HistoryAnswer answer;
    answer.isMore = flagOf(memberOf(read.root(), "moreAvailable"));
    for (const dom::element entry : sessions) {
        const std::string_view id = firstTextOf(entry, {"sessionId", "_id", "conversationSessionId"});
        if (id.empty() || id.size() > LongestId)
            ++answer.oddEntries;
        else
            answer.conversations.insert_or_assign(std::string(id), factsOf(entry));
    }
    return answer;
}

QByteArray reducedHistoryAnswer(const HistoryAnswer &answer)
{
    std::vector<std::pair<std::string, ConversationFacts>> sorted(
        answer.conversations.begin(), answer.conversations.end());
    std::ranges::sort(sorted, {}, &std::pair<std::string, ConversationFacts>::first);
    QJsonArray sessions;
    for (const auto &[id, facts] : sorted) {
        QJsonObject session{{u"sessionId"_s, QString::fromStdString(id)}};
        if (isTime(facts.start))
            session.insert(u"start_time"_s, isoTime(facts.start));
        if (isTime(facts.end))
            session.insert(u"end_time"_s, isoTime(facts.end));
        if (facts.isDeveloper)
            session.insert(u"isDeveloper"_s, *facts.isDeveloper);
        if (facts.isInteractive)
            session.insert(u"sessionType"_s, *facts.isInteractive ? u"interactive"_s : u"non-interactive"_s);
        if (!facts.containment.empty())
            session.insert(u"containmentType"_s, QString::fromStdString(facts.containment));
        sessions.append(session);
    }
    return QJsonDocument(QJsonObject{{u"sessions"_s, sessions}}).toJson(QJsonDocument::Compact);
}
