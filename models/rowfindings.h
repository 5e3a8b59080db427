// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checkrule.h"
#include "rowmask.h"
#include "stringpool.h"

#include <QString>

#include <map>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

/// Which rules found something about which rows: a sparse text column, whose values are the names of rules separated by
/// a space, in the order of the rules. Rows are those of one store, however much is appended to it.
///
/// A value that never changes; copies share it.
class RowFindings
{
public:
    /// A row that has findings, and the code of its set of rules.
    struct Mark
    {
        quint32 row = 0;
        quint32 code = StringPool::Missing;
        bool operator==(const Mark &) const = default;
    };

    RowFindings();
    /// In any order; a pair that stands there twice counts once.
    explicit RowFindings(std::vector<std::pair<quint32, CheckRule>> found);

    /// The sets of rules; Missing is that of rows without any.
    const StringPool &pool() const { return m_data->pool; }
    quint32 code(quint32 row) const;
    /// By row.
    std::span<const Mark> marks() const { return m_data->marks; }
    std::span<const CheckRule> rules(quint32 code) const { return m_data->rules[code]; }

    /// One byte a code, set where the name or the title of a rule contains the folded text.
    std::vector<quint8> codesContaining(std::string_view text) const;
    /// The same where one of the rules has one of these names, folded; "" is no rule at all.
    std::vector<quint8> codesEqualTo(const std::vector<std::string> &names) const;
    /// Of a store of so many rows those whose code is set.
    RowMask rowsWith(const std::vector<quint8> &codes, quint32 rows) const;

    bool operator==(const RowFindings &other) const;

private:
    struct Data
    {
        StringPool pool;
        /// By code.
        std::vector<std::vector<CheckRule>> rules = {{}};
        std::vector<Mark> marks;
        /// A bit for each row up to the last one that is marked: most rows have no finding.
        RowMask marked;
    };
    std::shared_ptr<const Data> m_data;
};

/// The titles of rules whose names are separated by spaces: what the screen shows for a value of such a column.
QString titlesOfRules(const QString &names);
