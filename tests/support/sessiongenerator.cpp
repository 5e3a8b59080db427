// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessiongenerator.h"

#include "contactmaker.h"
#include "splitmix.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

namespace {
constexpr std::int64_t blockLength = 15 * 60;
constexpr std::int64_t dayLength = 24 * 60 * 60;

constexpr std::array botNames{"Customer Support", "Order Status", "IT Helpdesk", "Card Services", "Claims",
    "HR Assistant", "Appointments", "Parcel Tracking", "Returns", "Billing Questions", "Outage Desk", "Branch Finder",
    "Loyalty Club", "Payroll", "Travel Desk", "Facilities", "Recruiting", "Store Hours", "Survey", "Sandbox"};

struct Channel
{
    const char *code;
    quint32 weight;
};
constexpr std::array<Channel, 14> channels{{{"rtm", 3400}, {"ivrVoice", 2300}, {"whatsapp", 1600}, {"msteams", 900},
    {"korevg", 620}, {"facebook", 400}, {"sms", 300}, {"email", 190}, {"slack", 120}, {"telegram", 80}, {"rcs", 45},
    {"line", 25}, {"googleactions", 15}, {"alexa", 5}}};

constexpr std::array types{"Conversations", "Alerts", "Proactive Messages"};

// Monday to Sunday, and the hours of a day in UTC.
constexpr std::array<quint32, 7> dayWeights{112, 108, 104, 100, 86, 34, 24};
constexpr std::array<quint32, 24> hourWeights{
    8, 6, 5, 5, 7, 14, 32, 62, 95, 118, 124, 112, 92, 104, 116, 108, 92, 74, 58, 46, 36, 27, 18, 12};

// Lengths of conversations in seconds at every tenth, then the tail in hundredths above 90 %.
constexpr std::array lengths{8, 41, 83, 140, 205, 290, 395, 530, 780, 1290};
constexpr std::array longLengths{1290, 1400, 1530, 1690, 1900, 2200, 2600, 3300, 4500, 7100, 14200};

enum IdKind : quint32 { BotIds, UserIds, ConversationIds, BillingIds };

quint32 pick(SplitMix &random, const std::vector<quint32> &cumulative)
{
    const auto found = std::ranges::upper_bound(cumulative, random.below(cumulative.back()));
    return static_cast<quint32>(found - cumulative.begin());
}

std::vector<quint32> cumulated(std::vector<quint32> weights)
{
    std::partial_sum(weights.begin(), weights.end(), weights.begin());
    return weights;
}

int drawLength(SplitMix &random)
{
    const quint32 tenth = random.below(10);
    if (tenth < 9)
        return random.between(lengths[tenth], lengths[tenth + 1]);
    const quint32 hundredth = random.below(10);
    return random.between(longLengths[hundredth], longLengths[hundredth + 1]);
}

std::string objectId(std::int64_t second, std::uint64_t bits)
{
    std::string id;
    id.reserve(24);
    appendHex(id, static_cast<std::uint64_t>(second), 8);
    appendHex(id, bits, 16);
    return id;
}
} // namespace

SessionGenerator::SessionGenerator(quint64 seed, QDate from, QDate to, int count)
    : m_seed(SplitMix::mix(seed))
{
    Q_ASSERT(from.isValid() && from <= to && count > 0);
    SplitMix random(m_seed);
    makeBots();
    makeUsers(random, std::max(1, count / 5));
    makeConversations(random, from, to, count);
    assignUsers(random);
    std::ranges::sort(
        m_blocks, {}, [](const Block &block) { return std::tuple(block.start, block.conversation, block.end); });
}

void SessionGenerator::makeBots()
{
    for (size_t i = 0; i < botNames.size(); ++i)
        m_bots.push_back({"st-" + uuid(hash(BotIds, 2 * i), hash(BotIds, 2 * i + 1)), botNames[i]});
}

void SessionGenerator::makeUsers(SplitMix &random, int count)
{
    std::vector<quint32> botWeights;
    std::vector<std::vector<quint32>> channelWeights;
    for (quint32 bot = 0; bot < m_bots.size(); ++bot) {
        botWeights.push_back(10000 / (bot + 2));
        std::vector<quint32> weights;
        weights.reserve(channels.size());
        for (const Channel &channel : channels)
            weights.push_back(channel.weight * random.below(200) / 100 + 1);
        channelWeights.push_back(cumulated(std::move(weights)));
    }
    botWeights = cumulated(std::move(botWeights));
    m_users.reserve(static_cast<size_t>(count));
    for (int i = 0; i < count; ++i) {
        const quint32 bot = pick(random, botWeights);
        m_users.push_back({0, static_cast<quint8>(bot), static_cast<quint8>(pick(random, channelWeights[bot]))});
    }
}

void SessionGenerator::makeConversations(SplitMix &random, QDate from, QDate to, int count)
{
    std::vector<quint32> hours;
    for (QDate day = from; day <= to; day = day.addDays(1)) {
        const quint32 ofDay = dayWeights[static_cast<size_t>(day.dayOfWeek() - 1)]
            * static_cast<quint32>(random.between(88, 112));
        for (const quint32 ofHour : hourWeights)
            hours.push_back(ofDay * ofHour / 100);
    }
    hours = cumulated(std::move(hours));
    const std::int64_t begin = from.toJulianDay() * dayLength - QDate(1970, 1, 1).toJulianDay() * dayLength;
    const std::int64_t end = begin + (from.daysTo(to) + 1) * dayLength;
    m_blocks.reserve(static_cast<size_t>(count));
    while (this->count() < count)
        addConversation(random, begin + pick(random, hours) * std::int64_t{3600} + random.below(3600), end, count);
}

void SessionGenerator::addConversation(SplitMix &random, std::int64_t start, std::int64_t end, int count)
{
    const quint32 type = random.chance(96) ? 0 : random.chance(75) ? 1 : 2;
    const auto conversation = static_cast<quint32>(m_conversations.size());
    std::int64_t left = type == 0 ? drawLength(random) : random.between(0, 20);
    std::int64_t at = start;
    do {
        const std::int64_t length = std::min(left, blockLength);
        m_blocks.push_back({at, at + length, conversation});
        left -= length;
        at += length;
        if (left > 0 && random.chance(12))
            at += random.between(60, 1800);
    } while (left > 0 && at < end && this->count() < count);
    m_conversations.push_back({start, m_blocks.back().end, 0, static_cast<quint8>(type)});
}

// In the order of time, so that nobody is given two conversations at once.
void SessionGenerator::assignUsers(SplitMix &random)
{
    std::vector<quint32> order(m_conversations.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [this](quint32 i) { return std::pair(m_conversations[i].start, i); });
    for (const quint32 index : order) {
        Conversation &conversation = m_conversations[index];
        for (int attempt = 0; attempt < 32; ++attempt) {
            // The square makes some users come often and most of them seldom.
            const std::uint64_t place = random.below(1U << 16);
            conversation.user = static_cast<quint32>((place * place * m_users.size()) >> 32);
            if (m_users[conversation.user].busyUntil < conversation.start)
                break;
        }
        m_users[conversation.user].busyUntil = conversation.end;
    }
}

std::uint64_t SessionGenerator::hash(quint32 kind, std::uint64_t number) const
{
    return SplitMix::mix(m_seed ^ (std::uint64_t{kind} << 56 | number));
}

GeneratedSession SessionGenerator::session(int index) const
{
    const Block &block = m_blocks[static_cast<size_t>(index)];
    const Conversation &conversation = m_conversations[block.conversation];
    const User &user = m_users[conversation.user];
    const std::uint64_t userBits = hash(UserIds, conversation.user);
    return {.botId = m_bots[user.bot].id,
        .channel = channels[user.channel].code,
        .koreUserId = "u-" + uuid(userBits, SplitMix::mix(userBits)),
        .channelUserId = makeContact(channels[user.channel].code, SplitMix::mix(~userBits)),
        .billingSessionType = types[conversation.type],
        .conversationSessionId = objectId(conversation.start, hash(ConversationIds, block.conversation)),
        .conversationStart = conversation.start,
        .conversationEnd = conversation.end,
        .billingSessionId = objectId(block.start, hash(BillingIds, static_cast<quint64>(index))),
        .billingStart = block.start,
        .billingEnd = block.end};
}

std::vector<GeneratedSession> SessionGenerator::sessions() const
{
    std::vector<GeneratedSession> sessions;
    sessions.reserve(m_blocks.size());
    for (int i = 0; i < count(); ++i)
        sessions.push_back(session(i));
    return sessions;
}
