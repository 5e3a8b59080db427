// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "askedtimespans.h"

#include <algorithm>

namespace {

/// The whole seconds of a window; its end is not in it.
TimeSpan secondsOf(const FetchWindow &window)
{
    const auto firstFrom = [](const QDateTime &moment) { return (moment.toMSecsSinceEpoch() + 999) / 1000; };
    return {firstFrom(window.from), firstFrom(window.to) - 1};
}

std::vector<TimeSpan> joined(std::vector<TimeSpan> spans)
{
    std::erase_if(spans, &TimeSpan::isEmpty);
    std::ranges::sort(spans, {}, &TimeSpan::first);
    std::vector<TimeSpan> apart;
    for (const TimeSpan &span : spans) {
        if (!apart.empty() && span.first <= apart.back().last + 1)
            apart.back() = apart.back().united(span);
        else
            apart.push_back(span);
    }
    return apart;
}

} // namespace

AskedTimeSpans::AskedTimeSpans(const std::vector<AskedPart> &parts, const StringPool &bots)
    : m_areAll(false)
{
    std::map<QString, Spans> byBot;
    for (const AskedPart &part : parts)
        byBot[part.bot].push_back(secondsOf(part.wanted));
    Spans ofAny;
    for (auto &[bot, spans] : byBot) {
        ofAny.insert(ofAny.end(), spans.begin(), spans.end());
        if (bot.isEmpty())
            m_ofAllBots = joined(spans);
    }
    m_ofBot.emplace(StringPool::Missing, joined(ofAny));
    for (quint32 code = 1; code < bots.size(); ++code) {
        const std::string_view bytes = bots.at(code);
        const auto asked = byBot.find(QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())));
        if (asked != byBot.end())
            m_ofBot.emplace(code, joined(asked->second));
    }
}

bool AskedTimeSpans::holds(const Spans &spans, UtcSecond moment)
{
    if (!isTime(moment))
        return !spans.empty();
    const auto after = std::ranges::upper_bound(spans, qint64{moment}, {}, &TimeSpan::first);
    return after != spans.begin() && std::prev(after)->last >= moment;
}

bool AskedTimeSpans::hold(quint32 bot, UtcSecond moment) const
{
    if (m_areAll || holds(m_ofAllBots, moment))
        return true;
    const auto spans = m_ofBot.find(bot);
    return spans != m_ofBot.end() && holds(spans->second, moment);
}
