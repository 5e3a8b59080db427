// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcecomparison.h"

#include "cellbuffer.h"
#include "perioddays.h"
#include "typesums.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cstdlib>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SourceComparison)
};

/// "Proactive Messages" and "proactive_notifications" are both "proactive".
QString stemOf(const QString &name)
{
    QString stem = name.toLower();
    stem.removeIf([](QChar letter) { return !letter.isLetter(); });
    for (const auto &[word, meaning] : {std::pair("alert"_L1, "alert"_L1), std::pair("proactive"_L1, "proactive"_L1)}) {
        if (stem.contains(word))
            return meaning;
    }
    if (stem.endsWith(u's'))
        stem.chop(1);
    return stem == "usagesession"_L1 || stem == "billingsession"_L1 ? u"session"_s : stem;
}

/// A type with its unit; one of them may be missing.
using Pair = std::pair<QString, QString>;

std::vector<Pair> pairsOf(const BotTypeCounts &fetched, const UsageTotals &summary, const InvoicedTypes &invoiced)
{
    std::set<QString> types;
    for (const auto &[key, count] : fetched)
        types.insert(key.second);
    for (const auto &[type, count] : invoiced)
        types.insert(type);
    const std::vector<QString> units = summary.units();
    std::set<QString> used;
    std::vector<Pair> pairs;
    for (const QString &type : types) {
        const auto unit = std::ranges::find_if(
            units, [&](const QString &name) { return stemOf(name) == stemOf(type) && !used.contains(name); });
        pairs.emplace_back(type, unit == units.end() ? QString() : *unit);
        used.insert(pairs.back().second);
    }
    for (const QString &unit : units) {
        // A unit of which there is nothing says nothing.
        if (!used.contains(unit) && summary.of(unit) > 0)
            pairs.emplace_back(QString(), unit);
    }
    return pairs;
}

qint64 fetchedOf(const BotTypeCounts &fetched, const QString &bot, const QString &type)
{
    qint64 sum = 0;
    for (const auto &[key, count] : fetched)
        sum += key.second == type && (bot.isEmpty() || key.first == bot) ? count : 0;
    return sum;
}

QString cell(const std::optional<qint64> &number)
{
    return number ? QString::number(*number) : QString();
}

} // namespace

BotTypeCounts countBotsAndTypes(const SessionStore &snapshot, const std::optional<Period> &period, const Zone &zone)
{
    const PeriodDays days(period, zone);
    std::map<std::pair<quint32, quint32>, qint64> counts;
    for (quint32 row = 0; row < snapshot.rowCount(); ++row) {
        if (days.has(snapshot.effectiveStart(row)) && !snapshot.isSuperseded(row))
            ++counts[{snapshot.code(Field::BotId, row), snapshot.code(Field::BillingSessionType, row)}];
    }
    BotTypeCounts named;
    for (const auto &[codes, count] : counts)
        named[{countedValue(snapshot.pool(Field::BotId), codes.first),
            countedValue(snapshot.pool(Field::BillingSessionType), codes.second)}]
            += count;
    return named;
}

std::optional<qint64> ComparedLine::difference() const
{
    return summary && fetched ? std::optional(*summary - *fetched) : std::nullopt;
}

bool ComparedLine::isDifference() const
{
    return differs() && (bot.isEmpty() || (fetched.value_or(0) > 0 && summary.value_or(0) > 0));
}

int SourceComparison::compared() const
{
    return static_cast<int>(
        std::ranges::count_if(lines, [](const ComparedLine &line) { return line.bot.isEmpty() && line.difference(); }));
}

int SourceComparison::differing() const
{
    std::set<QString> types;
    for (const ComparedLine &line : lines) {
        if (line.isDifference())
            types.insert(line.type);
    }
    return static_cast<int>(types.size());
}

SourceComparison compareSources(const BotTypeCounts &fetched, const UsageTotals &summary, const InvoicedTypes &invoiced)
{
    SourceComparison comparison;
    comparison.oddEntries = summary.oddEntries;
    const std::vector<Pair> pairs = pairsOf(fetched, summary, invoiced);
    for (const auto &[type, unit] : pairs) {
        ComparedLine line{.bot = {}, .type = type, .unit = unit, .fetched = {}, .summary = {}, .invoiced = {}};
        if (!type.isEmpty())
            line.fetched = fetchedOf(fetched, {}, type);
        if (!unit.isEmpty())
            line.summary = summary.of(unit);
        if (const auto number = invoiced.find(type); number != invoiced.end())
            line.invoiced = number->second;
        comparison.lines.push_back(line);
    }
    const size_t totals = comparison.lines.size();
    if (!summary.hasBots())
        return comparison;
    std::set<QString> bots;
    for (const auto &[key, count] : fetched)
        bots.insert(key.first);
    for (const auto &[key, count] : summary.counts)
        bots.insert(key.first);
    if (bots.size() < 2)
        return comparison;
    for (const QString &bot : bots) {
        for (const auto &[type, unit] : pairs) {
            if (type.isEmpty() || unit.isEmpty())
                continue;
            const auto told = summary.counts.find({bot, unit});
            const ComparedLine line{.bot = bot,
                .type = type,
                .unit = unit,
                .fetched = fetchedOf(fetched, bot, type),
                .summary = told == summary.counts.end() ? 0 : told->second,
                .invoiced = {}};
            if (*line.fetched > 0 || *line.summary > 0)
                comparison.lines.push_back(line);
        }
    }
    std::stable_sort(comparison.lines.begin() + static_cast<std::ptrdiff_t>(totals), comparison.lines.end(),
        [](const ComparedLine &left, const ComparedLine &right) {
            return std::abs(left.difference().value_or(0)) > std::abs(right.difference().value_or(0));
        });
    return comparison;
}

QString summaryOf(const SourceComparison &comparison)
{
    const QLocale locale;
    QStringList lines;
    for (const ComparedLine &line : comparison.lines) {
        if (!line.bot.isEmpty() && !line.differs())
            continue;
        const QString name = line.type.isEmpty() ? line.unit : line.type;
        const QString title = line.bot.isEmpty()
            ? name
            : u"  %1, %2"_s.arg(comparison.names.of(Field::BotId, line.bot.toStdString()), name);
        if (!line.summary)
            lines << Text::tr("%1: fetched %2; the vendor's usage summary has no number for it.")
                         .arg(title, locale.toString(line.fetched.value_or(0)));
        else if (!line.fetched)
            lines << Text::tr("%1: %2 in the vendor's usage summary; no such type was fetched.")
                         .arg(title, locale.toString(*line.summary));
        else if (!line.differs())
            lines << Text::tr("%1: %2 fetched, and as many in the vendor's usage summary.")
                         .arg(title, locale.toString(*line.fetched));
        else
            lines << (*line.difference() > 0 ? Text::tr("%1: fetched %2, summary %3: the summary has %4 more.")
                                             : Text::tr("%1: fetched %2, summary %3: the summary has %4 fewer."))
                         .arg(title, locale.toString(*line.fetched), locale.toString(*line.summary),
                             locale.toString(std::abs(*line.difference())));
    }
    if (comparison.lines.empty())
        lines << Text::tr("Nothing was fetched, and the vendor's usage summary has nothing either.");
    if (comparison.oddEntries > 0)
        lines << Text::tr("%Ln entries of the summary could not be read.", nullptr, comparison.oddEntries);
    return lines.join(u'\n') + u'\n';
}

QByteArray sourcesCsv(const SourceComparison &comparison)
{
    CellBuffer csv(',', false);
    csv.line({u"bot"_s, u"type"_s, u"unit"_s, u"fetched"_s, u"summary"_s, u"invoiced"_s, u"difference"_s});
    for (const ComparedLine &line : comparison.lines)
        csv.line({line.bot, line.type, line.unit, cell(line.fetched), cell(line.summary), cell(line.invoiced),
            cell(line.difference())});
    return csv.bytes();
}
