// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "usagesummary.h"

#include "datetext.h"
#include "jsonanswer.h"
#include "plaintext.h"

#include <algorithm>
#include <array>
#include <limits>
#include <set>

using namespace Qt::StringLiterals;
using namespace simdjson;

namespace {

/// A real answer has some dozens of each; a file from elsewhere may hold anything.
constexpr size_t MostLines = 500'000;
constexpr size_t MostUnits = 50;
constexpr qsizetype LongestName = 200;

QString nameOf(std::string_view text)
{
    return plainText(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).left(LongestName));
}

QString botOf(dom::element entry)
{
    constexpr std::array<std::string_view, 4> names{"bot", "botId", "streamId", "_id"};
    for (const std::string_view name : names) {
        const QString bot = nameOf(textOf(memberOf(entry, name)));
        if (!bot.isEmpty())
            return bot.compare("ALL"_L1, Qt::CaseInsensitive) == 0 ? QString() : bot;
    }
    return {};
}

UtcSecond dateOf(dom::element entry)
{
    const ReadTime time = readApiTime(textOf(memberOf(entry, "date")));
    const bool isRead = time.kind == ReadTime::Kind::Local || time.kind == ReadTime::Kind::Utc;
    const bool isHeld = time.seconds > UnreadableTime && time.seconds <= std::numeric_limits<UtcSecond>::max();
    return isRead && isHeld ? static_cast<UtcSecond>(time.seconds) : MissingTime;
}

/// {"sessions":n,"requests":n,…}
void addCounts(dom::element counts, UsageLine line, UsageAnswer *answer)
{
    dom::object members;
    if (counts.get(members) != SUCCESS || answer->lines.size() >= MostLines) {
        ++answer->oddEntries;
        return;
    }
    for (const dom::key_value_pair member : members) {
        const std::optional<qint64> count = countOf(member.value);
        if (count && line.counts.size() < MostUnits)
            line.counts[nameOf(member.key)] = *count;
        else
            ++answer->oddEntries;
    }
    answer->lines.push_back(std::move(line));
}

/// {"bot":"ALL","val":[{"date":"…","val":{…}}]}, or without days {"bot":"ALL","val":{…}}.
void addBot(dom::element entry, UsageAnswer *answer)
{
    UsageLine line;
    line.bot = botOf(entry);
    const std::optional<dom::element> value = memberOf(entry, "val");
    dom::array stretches;
    if (!value) {
        ++answer->oddEntries;
    } else if (value->get(stretches) != SUCCESS) {
        line.date = dateOf(entry);
        addCounts(*value, line, answer);
    } else {
        for (const dom::element stretch : stretches) {
            const std::optional<dom::element> counts = memberOf(stretch, "val");
            line.date = dateOf(stretch);
            if (counts)
                addCounts(*counts, line, answer);
            else
                ++answer->oddEntries;
        }
    }
}

} // namespace

std::optional<UsageAnswer> readUsageAnswer(QByteArrayView json)
{
    JsonAnswer read;
    if (!read.parse(json) || !read.root().is_object())
        return std::nullopt;
    const dom::element root = read.root();
    const std::optional<dom::element> response = memberOf(root, "response");
    const std::optional<dom::element> data = memberOf(response.value_or(root), "data");
    UsageAnswer answer;
    answer.id = nameOf(textOf(memberOf(root, "_id")));
    const QString status = nameOf(textOf(memberOf(root, "status"))).toLower();
    dom::array bots;
    // While it is being made, what is there is not all of it.
    if (data && data->get(bots) == SUCCESS && !status.contains("progress"_L1) && !status.contains("fail"_L1)) {
        answer.state = UsageAnswer::State::Done;
        for (const dom::element bot : bots)
            addBot(bot, &answer);
        return answer;
    }
    if (status.isEmpty() && answer.id.isEmpty())
        return std::nullopt;
    // Done, but without what was asked for: that is no summary of nothing.
    if (status == "success"_L1)
        return std::nullopt;
    if (status.contains("fail"_L1) || status.contains("error"_L1))
        answer.state = UsageAnswer::State::Failed;
    return answer;
}

bool UsageTotals::hasBots() const
{
    return std::ranges::any_of(counts, [](const auto &count) { return !count.first.first.isEmpty(); });
}

qint64 UsageTotals::of(const QString &unit) const
{
    qint64 sum = 0;
    for (const auto &[key, count] : counts)
        sum += key.second == unit ? count : 0;
    return sum;
}

std::vector<QString> UsageTotals::units() const
{
    std::set<QString> units;
    for (const auto &[key, count] : counts)
        units.insert(key.second);
    return {units.begin(), units.end()};
}

void UsageTotals::add(
    const UsageAnswer &answer, UtcSecond from, UtcSecond to, const QString &bot, const QStringList &only)
{
    const bool tellsBots = std::ranges::any_of(answer.lines, [](const UsageLine &line) { return !line.bot.isEmpty(); });
    for (const UsageLine &line : answer.lines) {
        const bool isOutside = isTime(line.date)
            && (qint64(line.date) <= qint64(from) - SecondsPerDay || line.date >= to);
        const bool isUnwanted = !only.isEmpty() && !only.contains(line.bot);
        if (isOutside || isUnwanted || (tellsBots && line.bot.isEmpty()))
            continue;
        for (const auto &[unit, count] : line.counts)
            counts[{bot.isEmpty() ? line.bot : bot, unit}] += count;
    }
    oddEntries += answer.oddEntries;
}

void UsageTotals::add(const UsageTotals &other)
{
    for (const auto &[key, count] : other.counts)
        counts[key] += count;
    oddEntries += other.oddEntries;
}
