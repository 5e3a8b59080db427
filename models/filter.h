// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "field.h"
#include "rowmask.h"
#include "sessionstore.h"
#include "zone.h"

#include <QCoreApplication>
#include <QString>

#include <limits>
#include <optional>
#include <string>
#include <vector>

/// Where and why a filter text cannot be read; `position` and `length` in characters of the text.
struct FilterError
{
    int position = 0;
    int length = 0;
    QString message;
};

/// What a time or a length of the filter language stands for: all values in [low, high).
struct FilterRange
{
    /// Times: seconds since 1970-01-01T00:00:00, as a clock of the report zone shows them or, with `utc`, of UTC.
    /// Lengths: seconds.
    qint64 low = std::numeric_limits<qint64>::min();
    qint64 high = std::numeric_limits<qint64>::max();
    bool utc = false;

    bool operator==(const FilterRange &) const = default;
};

/// A term of the filter language, as parsed.
struct FilterTerm
{
    enum class Op : quint8 { AnyContains, Contains, Equals, Less, LessOrEqual, Greater, GreaterOrEqual };
    Op op = Op::AnyContains;
    bool negated = false;
    Field field = Field::BotId;
    /// Folded texts: the one to look for, or the values of `=`, of which an empty one means missing.
    std::vector<std::string> values;
    /// For comparisons of times and lengths (`=` is one): the value must lie in one of these.
    std::vector<FilterRange> ranges;
    /// Where the term stands in the text.
    int position = 0;
    int length = 0;
};

/// A parsed filter: terms that must all hold. The language is a contract (design.md, *Filter language*). A value.
class Filter
{
    Q_DECLARE_TR_FUNCTIONS(Filter)

public:
    Filter() = default;

    /// Reads the text; on error `*error` is set and nothing is returned.
    static std::optional<Filter> parse(const QString &text, FilterError *error = nullptr);

    const QString &text() const { return m_text; }
    const std::vector<FilterTerm> &terms() const { return m_terms; }
    bool isEmpty() const { return m_terms.empty(); }
    /// Whether it may be kept where personal data may not: all terms are on bots, channels, types, times and lengths.
    /// Plain text, and terms on users, contacts and sessions, may name a person.
    bool namesNobody() const;
    /// Whether it has a term on that field; those that look into all fields are none.
    bool has(Field field) const;
    /// This filter without its terms on one field; terms that look into all fields stay.
    Filter without(Field field) const;

    /// The rows of the snapshot for which all terms hold; replaced rows included. Times are compared in `reportZone`.
    RowMask match(const SessionStore &store, const Zone &reportZone) const;

    bool operator==(const Filter &other) const { return m_text == other.m_text; }

private:
    QString m_text;
    std::vector<FilterTerm> m_terms;
};

/// A value as it must stand in a filter text: quoted where the language needs it.
QString quoteFilterValue(const QString &value);
/// `field=value` (or `-field=value`).
QString filterTerm(Field field, const QString &rawValue, bool excluded = false);
/// The text with the term added at its end, unless it stands there already.
QString withTerm(const QString &text, const QString &term);
/// The text without that term, whether it stands alone or as one value of a list (`channel=a,b`).
QString withoutTerm(const QString &text, const QString &term);
/// Whether that term stands in the text.
bool hasTerm(const QString &text, const QString &term);
/// The value of `field=value,…` in the text toggled: added to the list of that field, or removed from it.
QString withToggledValue(const QString &text, Field field, const QString &rawValue);
/// What stays in force of a filter when `text` is what has become of its text and cannot be read: all of it but a word
/// that was the beginning of a condition (`a len` where the text is `a length>`).
Filter withoutBegun(const Filter &filter, const QString &text);
