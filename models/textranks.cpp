// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textranks.h"

#include <QtEndian>

#include <algorithm>
#include <array>
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
