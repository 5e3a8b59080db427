// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "roworder.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

/// A text that is being ranked: eight bytes of it at some depth as a number, and how many bytes are left from there,
/// nine standing for more than eight.
struct RankEntry
{
    quint64 prefix = 0;
    quint32 left = 0;
    quint32 index = 0;
    bool sameAsPrevious = false;

    auto key() const { return std::tie(prefix, left); }
    void load(std::string_view text, size_t depth)
    {
        const std::string_view rest = text.substr(depth);
        std::array<char, 8> bytes{};
        std::copy_n(rest.data(), std::min<size_t>(rest.size(), 8), bytes.data());
        prefix = qFromBigEndian<quint64>(bytes.data());
        left = static_cast<quint32>(std::min<size_t>(rest.size(), 9));
    }
};

std::vector<quint32> ranksOf(const std::vector<std::string_view> &texts)
{
    struct Group
    {
        size_t begin;
        size_t end;
        size_t depth;
    };
    std::vector<RankEntry> entries(texts.size());
    for (size_t i = 0; i < texts.size(); ++i)
        entries[i].index = static_cast<quint32>(i);

    // Texts that agree in eight bytes are sorted once more by the next eight: a comparison never leaves the entries.
    std::vector<Group> groups = {{0, texts.size(), 0}};
    while (!groups.empty()) {
        const Group group = groups.back();
        groups.pop_back();
        const auto begin = entries.begin() + static_cast<qsizetype>(group.begin);
        const auto end = entries.begin() + static_cast<qsizetype>(group.end);
        for (auto entry = begin; entry != end; ++entry)
            entry->load(texts[entry->index], group.depth);
        std::sort(begin, end, [](const RankEntry &a, const RankEntry &b) { return a.key() < b.key(); });
        for (auto run = begin; run != end;) {
            const auto next = std::find_if(run, end, [&](const RankEntry &e) { return e.key() != run->key(); });
            if (next - run > 1 && run->left > 8)
                groups.push_back({size_t(run - entries.begin()), size_t(next - entries.begin()), group.depth + 8});
            else
                std::for_each(run + 1, next, [](RankEntry &entry) { entry.sameAsPrevious = true; });
            run = next;
        }
    }

    std::vector<quint32> ranks(texts.size());
    quint32 rank = 0;
    for (const RankEntry &entry : entries)
        ranks[entry.index] = rank += entry.sameAsPrevious ? 0 : 1;
    return ranks;
}

void sortByKeys(std::vector<quint32> *rows, const std::vector<quint32> &keys)
{
    constexpr quint32 DigitBits = 11;
    constexpr quint32 Passes = 3;
    constexpr size_t Digits = size_t(1) << DigitBits;
    const auto digit = [](quint64 pair, quint32 pass) { return (pair >> (32 + pass * DigitBits)) & (Digits - 1); };

    std::vector<quint64> pairs(rows->size());
    std::vector<quint64> sorted(rows->size());
    std::array<std::array<quint32, Digits>, Passes> counts{};
    for (size_t i = 0; i < pairs.size(); ++i) {
        pairs[i] = quint64(keys[(*rows)[i]]) << 32 | (*rows)[i];
        for (quint32 pass = 0; pass < Passes; ++pass)
            ++counts[pass][digit(pairs[i], pass)];
    }
    for (quint32 pass = 0; pass < Passes; ++pass) {
        auto &places = counts[pass];
        if (pairs.empty() || places[digit(pairs[0], pass)] == pairs.size())
            continue;
        std::exclusive_scan(places.begin(), places.end(), places.begin(), quint32(0));
        for (const quint64 pair : pairs)
            sorted[places[digit(pair, pass)]++] = pair;
        pairs.swap(sorted);
    }
    std::ranges::transform(pairs, rows->begin(), [](quint64 pair) { return static_cast<quint32>(pair); });
}

/// Sorts by keys, and what has equal keys by `less`.
template <typename Less>
static void sortByKeysThen(std::vector<quint32> *rows, const std::vector<quint32> &keys, Less less)
{
    sortByKeys(rows, keys);
    for (auto run = rows->begin(); run != rows->end();) {
        const auto next = std::find_if(run, rows->end(), [&](quint32 row) { return keys[row] != keys[*run]; });
        if (next - run > 1)
            std::stable_sort(run, next, less);
        run = next;
    }
}

static std::string_view idText(const PackedId &id, std::string_view escaped, std::array<char, 24> *buffer)
{
    if (id.isEscaped())
        return escaped;
    id.writeHex(buffer->data());
    return {buffer->data(), buffer->size()};
}

/// Compares ids as text; the escaped ones by their texts.
static std::strong_ordering compareIds(
    const PackedId &left, std::string_view leftEscaped, const PackedId &right, std::string_view rightEscaped)
{
    if (!left.isEscaped() && !right.isEscaped())
        return left <=> right;
    std::array<char, 24> leftBuffer;
    std::array<char, 24> rightBuffer;
    return idText(left, leftEscaped, &leftBuffer) <=> idText(right, rightEscaped, &rightBuffer);
}

static bool comesBefore(const SessionStore &store, quint32 left, quint32 right)
{
    const PackedId &leftId = store.id(Field::BillingSessionId, left);
    const PackedId &rightId = store.id(Field::BillingSessionId, right);
    const StringPool &pool = store.pool(Field::BillingSessionId);
    const auto text = [&](const PackedId &id) { return id.isEscaped() ? pool.at(id.poolCode()) : std::string_view(); };
    return compareIds(leftId, text(leftId), rightId, text(rightId)) < 0;
}

void extendDefaultOrder(const SessionStore &store, std::vector<quint32> *rows)
{
    const auto known = static_cast<quint32>(rows->size());
    if (known == store.rowCount())
        return;
    const std::vector<quint32> keys = timeKeys(store, Field::BillingStart);
    const auto idLess = [&](quint32 left, quint32 right) { return comesBefore(store, left, right); };
    std::vector<quint32> fresh(store.rowCount() - known);
    std::iota(fresh.begin(), fresh.end(), known);
    sortByKeysThen(&fresh, keys, idLess);

    rows->insert(rows->end(), fresh.begin(), fresh.end());
    std::inplace_merge(rows->begin(), rows->begin() + known, rows->end(), [&](quint32 left, quint32 right) {
        return keys[left] != keys[right] ? keys[left] < keys[right] : idLess(left, right);
    });
}

std::vector<quint32> timeKeys(const SessionStore &store, Field field)
{
    const auto column = static_cast<size_t>(SessionStore::column(field));
    std::vector<quint32> keys;
    keys.reserve(store.rowCount());
    for (quint32 index = 0; index < store.chunkCount(); ++index) {
        const auto &times = store.chunk(index).times[column];
        keys.insert(keys.end(), times.begin(), times.begin() + store.chunkRows(index));
    }
    return keys;
}

std::vector<quint32> lengthKeys(const SessionStore &store, Field field)
{
    const bool billing = field == Field::BillingSeconds;
    const std::vector<quint32> starts = timeKeys(store, billing ? Field::BillingStart : Field::ConversationStart);
    std::vector<quint32> keys = timeKeys(store, billing ? Field::BillingEnd : Field::ConversationEnd);
    constexpr qint64 Zero = qint64(1) << 31;
    for (size_t i = 0; i < keys.size(); ++i) {
        const qint64 key = std::clamp<qint64>(Zero + keys[i] - starts[i], 1, 2 * Zero - 1);
        keys[i] = isTime(keys[i]) && isTime(starts[i]) ? static_cast<quint32>(key) : 0;
    }
    return keys;
}

std::vector<quint32> textKeys(const SessionStore &store, Field field, const std::vector<quint32> &ranks)
{
    const auto column = static_cast<size_t>(SessionStore::column(field));
    std::vector<quint32> keys;
    keys.reserve(store.rowCount());
    for (quint32 index = 0; index < store.chunkCount(); ++index) {
        const auto &codes = store.chunk(index).text[column];
        std::transform(codes.begin(), codes.begin() + store.chunkRows(index), std::back_inserter(keys),
            [&](quint32 code) { return ranks[code]; });
    }
    return keys;
}

std::vector<quint32> idKeys(const SessionStore &store, Field field, const std::vector<std::string_view> &texts)
{
    const auto id = [&](quint32 row) -> const PackedId & { return store.id(field, row); };
    const std::vector<quint32> ranks = ranksOf(texts);
    std::vector<quint32> rows(store.rowCount());
    std::vector<quint32> keys(store.rowCount());
    std::iota(rows.begin(), rows.end(), 0);

    // Packed ids by their bytes, then escaped ones by the rank of their text.
    constexpr quint32 Escape = 0xffffffff;
    for (const quint32 row : rows)
        keys[row] = qFromBigEndian<quint32>(id(row).bytes.data());
    sortByKeysThen(&rows, keys, [&](quint32 left, quint32 right) {
        const bool escaped = keys[left] == Escape;
        return escaped ? ranks[id(left).poolCode()] < ranks[id(right).poolCode()] : id(left) < id(right);
    });

    const auto text = [&](quint32 row) { return id(row).isEscaped() ? texts[id(row).poolCode()] : std::string_view(); };
    const auto order = [&](quint32 left, quint32 right) {
        return compareIds(id(left), text(left), id(right), text(right));
    };
    const auto firstEscaped = std::ranges::partition_point(rows, [&](quint32 row) { return keys[row] != Escape; });
    std::inplace_merge(
        rows.begin(), firstEscaped, rows.end(), [&](quint32 left, quint32 right) { return order(left, right) < 0; });
    quint32 key = 0;
    for (size_t i = 0; i < rows.size(); ++i)
        keys[rows[i]] = key += i > 0 && order(rows[i - 1], rows[i]) == 0 ? 0 : 1;
    return keys;
}
