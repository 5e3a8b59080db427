// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowfindings.h"

#include "foldedtexts.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

static std::string_view nameOf(CheckRule rule)
{
    const QLatin1StringView name = ruleName(rule);
    return {name.data(), static_cast<size_t>(name.size())};
}

RowFindings::RowFindings()
    : m_data(std::make_shared<const Data>())
{ }

RowFindings::RowFindings(std::vector<std::pair<quint32, CheckRule>> found)
{
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    auto data = std::make_shared<Data>();
    data->marked.resize(found.empty() ? 0 : found.back().first + 1);
    std::map<std::vector<CheckRule>, quint32> codes;
    std::vector<CheckRule> rules;
    for (auto begin = found.begin(); begin != found.end();) {
        const quint32 row = begin->first;
        rules.clear();
        for (; begin != found.end() && begin->first == row; ++begin)
            rules.push_back(begin->second);
        const auto [entry, isNew] = codes.try_emplace(rules, 0);
        if (isNew) {
            QStringList names;
            for (const CheckRule rule : rules)
                names << ruleName(rule);
            entry->second = data->pool.append(names.join(u' ').toStdString());
            data->rules.push_back(rules);
        }
        data->marks.push_back({row, entry->second});
        data->marked.set(row);
    }
    m_data = std::move(data);
}

quint32 RowFindings::code(quint32 row) const
{
    if (row >= m_data->marked.rows() || !m_data->marked.test(row))
        return StringPool::Missing;
    return std::ranges::lower_bound(m_data->marks, row, {}, &Mark::row)->code;
}

std::vector<quint8> RowFindings::codesContaining(std::string_view text) const
{
    std::vector<quint8> codes;
    for (const std::vector<CheckRule> &rules : m_data->rules) {
        codes.push_back(std::ranges::any_of(rules, [text](CheckRule rule) {
            return nameOf(rule).find(text) != std::string_view::npos
                || foldedText(ruleTitle(rule).toStdString()).find(text) != std::string::npos;
        }));
    }
    return codes;
}

std::vector<quint8> RowFindings::codesEqualTo(const std::vector<std::string> &names) const
{
    const auto isMeant = [&names](std::string_view name) { return std::ranges::find(names, name) != names.end(); };
    std::vector<quint8> codes;
    for (const std::vector<CheckRule> &rules : m_data->rules) {
        codes.push_back(rules.empty() ? isMeant("") : std::ranges::any_of(rules, [&](CheckRule rule) {
            return isMeant(nameOf(rule));
        }));
    }
    return codes;
}

RowMask RowFindings::rowsWith(const std::vector<quint8> &codes, quint32 rows) const
{
    RowMask mask(rows, codes[StringPool::Missing] != 0);
    for (const Mark &mark : m_data->marks) {
        if (mark.row >= rows)
            break;
        if (codes[mark.code] != 0)
            mask.set(mark.row);
        else
            mask.reset(mark.row);
    }
    return mask;
}

bool RowFindings::operator==(const RowFindings &other) const
{
    return m_data == other.m_data || (m_data->marks == other.m_data->marks && m_data->rules == other.m_data->rules);
}

QString titlesOfRules(const QString &names)
{
    QStringList titles;
    for (const QString &name : names.split(u' ', Qt::SkipEmptyParts)) {
        const auto rule = ruleFromName(name);
        titles << (rule ? ruleTitle(*rule) : name);
    }
    return titles.join(u"; "_s);
}
