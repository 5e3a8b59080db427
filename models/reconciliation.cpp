// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reconciliation.h"

#include "cellbuffer.h"
#include "differencecauses.h"
#include "invoicegrid.h"
#include "perioddays.h"
#include "typesums.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reconciliation)
};

LineResult resultOf(const ReconciledLine &line, bool isInvoiced, const InvoiceTolerance &tolerance)
{
    const qint64 difference = line.difference();
    if (difference == 0)
        return LineResult::Matches;
    if (tolerance.covers(difference, line.fetched))
        return LineResult::WithinTolerance;
    if (!isInvoiced)
        return LineResult::OnlyHere;
    return line.fetched == 0 ? LineResult::OnlyThere : LineResult::Differs;
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

} // namespace

std::optional<InvoiceTolerance> InvoiceTolerance::fromText(QStringView text)
{
    InvoiceTolerance tolerance;
    bool ok = false;
    if (text.endsWith(u'%'))
        tolerance.percent = text.chopped(1).toDouble(&ok);
    else
        tolerance.sessions = text.toLongLong(&ok);
    if (!ok || tolerance.sessions < 0 || !(tolerance.percent >= 0 && tolerance.percent <= 100))
        return std::nullopt;
    return tolerance;
}

bool InvoiceTolerance::covers(qint64 difference, qint64 fetched) const
{
    const auto off = static_cast<double>(std::abs(difference));
    return std::abs(difference) <= sessions || off * 100 <= percent * static_cast<double>(fetched);
}

QLatin1StringView lineResultName(LineResult result)
{
    static constexpr std::array names{
        "matches"_L1, "within-tolerance"_L1, "differs"_L1, "only-here"_L1, "only-there"_L1};
    return names[static_cast<size_t>(result)];
}

int Reconciliation::differing() const
{
    return static_cast<int>(std::ranges::count_if(
        lines, [](const ReconciledLine &line) { return line.result > LineResult::WithinTolerance; }));
}

std::vector<TypeCount> typeCounts(const SessionStore &snapshot, const Period &period, const Zone &zone)
{
    const PeriodDays days(period, zone);
    const StringPool &pool = snapshot.pool(Field::BillingSessionType);
    std::vector<quint32> counts(pool.size());
    for (quint32 row = 0; row < snapshot.rowCount(); ++row) {
        if (!snapshot.isSuperseded(row) && days.has(snapshot.effectiveStart(row)))
            ++counts[snapshot.code(Field::BillingSessionType, row)];
    }
    std::vector<TypeCount> types;
    for (quint32 code = 0; code < counts.size(); ++code) {
        if (counts[code] > 0)
            types.push_back({countedValue(pool, code), counts[code]});
    }
    std::ranges::sort(types, [](const TypeCount &left, const TypeCount &right) {
        return std::tuple(right.sessions, left.type) < std::tuple(left.sessions, right.type);
    });
    return types;
}

QStringList typesOf(const SessionStore &snapshot, const Period &period, const Zone &zone)
{
    QStringList types;
    for (const TypeCount &type : typeCounts(snapshot, period, zone))
        types << type.type;
    return types;
}

/// The sums of each type, where there are several.
static std::vector<Reconciliation::TypeSums> sumsByType(const std::vector<ReconciledLine> &lines)
{
    std::map<QString, Reconciliation::TypeSums> sums;
    for (const ReconciledLine &line : lines) {
        Reconciliation::TypeSums &sum = sums[line.type];
        sum.type = line.type.isEmpty() ? u"(none)"_s : line.type;
        sum.invoiced += line.invoiced;
        sum.fetched += line.fetched;
    }
    std::vector<Reconciliation::TypeSums> types;
    types.reserve(sums.size());
    for (const auto &[type, sum] : sums)
        types.push_back(sum);
    return types.size() > 1 ? types : std::vector<Reconciliation::TypeSums>();
}

/// What the invoice does not speak of.
static std::vector<TypeCount> unlistedTypes(const SessionStore &snapshot, const ReconcileOrder &order)
{
    std::vector<TypeCount> unlisted;
    if (!order.invoice.hasTypes)
        return unlisted;
    const std::set<QString> listed = invoicedTypes(snapshot, order.invoice, order.names);
    for (const TypeCount &type : typeCounts(snapshot, order.period, order.zone)) {
        if (!listed.contains(type.type))
            unlisted.push_back(type);
    }
    return unlisted;
}

/// The price of the sessions of a line; one without a type is of `oneType`.
static std::optional<TypePrice> priceOf(const ReconciledLine &line, const ReconcileOrder &order, const QString &oneType)
{
    QDate from = order.period.from;
    QDate to = order.period.to;
    if (line.date.isValid()) {
        const bool isMonth = order.invoice.dates == InvoiceDates::Month;
        from = isMonth ? std::max(from, line.date) : line.date;
        to = isMonth ? std::min(to, line.date.addMonths(1).addDays(-1)) : line.date;
        // A month beside the period.
        if (to < from) {
            from = line.date;
            to = line.date.addMonths(1).addDays(-1);
        }
    }
    return priceOf(order.prices, line.type.isEmpty() ? oneType : line.type, from, to);
}

/// What the lines cost, each at its price.
static void addCosts(const SessionStore &snapshot, const ReconcileOrder &order, Reconciliation *result)
{
    const QStringList types = typesOf(snapshot, order.period, order.zone);
    const QString oneType = order.type.isEmpty() && types.size() == 1 ? types.constFirst() : order.type;
    for (ReconciledLine &line : result->lines) {
        line.price = priceOf(line, order, oneType);
        result->cost.add(line.difference(), line.price);
    }
}

Reconciliation reconcile(const SessionStore &snapshot, const ReconcileOrder &order)
{
    const InvoiceGrid grid(snapshot, order);
    DifferenceCauses causes(snapshot, order, grid);
    Reconciliation result;
    result.dates = order.invoice.dates;
    if (order.invoice.statedTotal && *order.invoice.statedTotal != order.invoice.total())
        result.statedTotal = order.invoice.statedTotal;
    for (size_t cell = 0; cell < grid.cells(); ++cell) {
        ReconciledLine line = grid.lineOf(cell);
        line.invoiced = grid.invoiced()[cell];
        line.fetched = causes.fetched()[cell];
        result.invoiced += line.invoiced;
        result.fetched += line.fetched;
        if (line.fetched == 0 && !grid.isInvoiced(cell))
            continue;
        line.result = resultOf(line, grid.isInvoiced(cell), order.tolerance);
        result.lines.push_back(line);
    }
    std::ranges::stable_sort(result.lines, [](const ReconciledLine &left, const ReconciledLine &right) {
        return std::tie(left.isUndated, left.date, left.bot, left.channel, left.type)
            < std::tie(right.isUndated, right.date, right.bot, right.channel, right.type);
    });
    if (!order.invoice.statedTotal)
        result.types = sumsByType(result.lines);
    result.unlisted = unlistedTypes(snapshot, order);
    if (!order.prices.isEmpty())
        addCosts(snapshot, order, &result);
    if (result.differing() > 0) {
        causes.search();
        result.causes = causes.found();
        result.tried = causes.tried();
    }
    return result;
}

/// "The invoice is 412 too high."
static QString differenceText(qint64 difference)
{
    return (difference > 0 ? Text::tr("The invoice is %1 too high.") : Text::tr("The invoice is %1 too low."))
        .arg(number(std::abs(difference)));
}

QString headlineOf(const Reconciliation &reconciliation)
{
    QStringList differences;
    for (const Reconciliation::TypeSums &type : reconciliation.types) {
        if (type.invoiced != type.fetched)
            differences << Text::tr("%1: %2").arg(type.type, differenceText(type.invoiced - type.fetched));
    }
    if (!differences.isEmpty())
        return differences.join(u' ');
    if (reconciliation.types.empty() && reconciliation.difference() != 0)
        return differenceText(reconciliation.difference());
    return reconciliation.differing() > 0 ? Text::tr("The sums agree, but not the lines.")
        : reconciliation.statedTotal      ? Text::tr("The lines agree, but the invoice adds them up to something else.")
                                          : Text::tr("The invoice agrees with what was fetched.");
}

QString sumsOf(const Reconciliation &reconciliation)
{
    const auto sums = [](qint64 invoiced, qint64 fetched) {
        return Text::tr("Invoiced: %1, fetched: %2.").arg(number(invoiced), number(fetched));
    };
    if (reconciliation.types.empty())
        return sums(reconciliation.invoiced, reconciliation.fetched);
    QStringList lines;
    for (const Reconciliation::TypeSums &type : reconciliation.types)
        lines << Text::tr("%1: %2").arg(type.type, sums(type.invoiced, type.fetched));
    return lines.join(u'\n');
}

/// Which types are left out of the comparison.
static QString unlistedText(const std::vector<TypeCount> &unlisted)
{
    int sessions = 0;
    QStringList types;
    for (const TypeCount &type : unlisted) {
        sessions += static_cast<int>(type.sessions);
        types << u"%1 (%2)"_s.arg(type.type, number(type.sessions));
    }
    return Text::tr(
        "%Ln sessions are not compared, because the invoice does not list their type: %1.", nullptr, sessions)
        .arg(types.join(u", "_s));
}

/// How the lines compare.
static QString linesText(const Reconciliation &reconciliation)
{
    const auto all = static_cast<int>(reconciliation.lines.size());
    const bool isExact = std::ranges::all_of(
        reconciliation.lines, [](const ReconciledLine &line) { return line.result != LineResult::WithinTolerance; });
    if (all < 2)
        return isExact ? QString() : Text::tr("That is within the tolerance.");
    if (reconciliation.differing() > 0)
        return Text::tr("%1 of %n lines do not match.", nullptr, all).arg(number(reconciliation.differing()));
    return isExact ? Text::tr("All %n lines match.", nullptr, all)
                   : Text::tr("All %n lines match or are within the tolerance.", nullptr, all);
}

/// Two numbers are met by chance often enough that nothing is certain.
static constexpr size_t CertainLines = 3;

QStringList reasonsOf(const Reconciliation &reconciliation)
{
    QStringList lines{linesText(reconciliation)};
    lines.removeAll(QString());
    if (reconciliation.difference() != 0 && !reconciliation.cost.isEmpty())
        lines << Text::tr("In money the difference is %1.").arg(moneyText(reconciliation.cost));
    if (!reconciliation.unlisted.empty())
        lines << unlistedText(reconciliation.unlisted);
    if (reconciliation.statedTotal)
        lines << Text::tr("The invoice's own total is %1, but its lines add up to %2.")
                     .arg(number(*reconciliation.statedTotal), number(reconciliation.invoiced));
    if (reconciliation.tried == 0)
        return lines;
    const auto fits = static_cast<int>(reconciliation.causes.size());
    const QString tried = Text::tr("%n possibilities tried", nullptr, reconciliation.tried);
    if (fits == 0)
        lines << Text::tr("No single cause explains it: %1, none fits.").arg(tried);
    else if (fits == 1 && reconciliation.lines.size() >= CertainLines)
        lines << Text::tr("One cause explains every line exactly (%1, one fits):").arg(tried);
    else
        lines << Text::tr("Would explain it exactly (%1, %n fit):", nullptr, fits).arg(tried);
    for (const QString &cause : reconciliation.causes)
        lines << u"  "_s + cause;
    return lines;
}

QString summaryOf(const Reconciliation &reconciliation)
{
    const bool isSeveral = !reconciliation.types.empty();
    const bool areSumsEqual = isSeveral
        ? std::ranges::all_of(reconciliation.types, [](const auto &type) { return type.invoiced == type.fetched; })
        : reconciliation.difference() == 0;
    QString sums = sumsOf(reconciliation);
    if (!areSumsEqual)
        sums += (isSeveral ? u'\n' : u' ') + headlineOf(reconciliation);
    return (QStringList{sums} + reasonsOf(reconciliation)).join(u'\n') + u'\n';
}

QByteArray reconciliationCsv(const Reconciliation &reconciliation)
{
    // Without prices it has the columns that it always had.
    const bool hasPrices = !reconciliation.cost.isEmpty();
    CellBuffer csv(',', false);
    QStringList titles{
        u"date"_s, u"bot"_s, u"channel"_s, u"type"_s, u"invoiced"_s, u"fetched"_s, u"difference"_s, u"result"_s};
    if (hasPrices)
        titles << u"cost"_s << u"currency"_s;
    csv.line(titles);
    for (const ReconciledLine &line : reconciliation.lines) {
        QString date = line.isUndated ? u"(none)"_s : line.date.toString(Qt::ISODate);
        if (reconciliation.dates == InvoiceDates::Month && line.date.isValid())
            date = line.date.toString(u"yyyy-MM"_s);
        QStringList cells{date, line.bot, line.channel, line.type, QString::number(line.invoiced),
            QString::number(line.fetched), QString::number(line.difference()), lineResultName(line.result)};
        Money cost;
        cost.add(line.difference(), line.price);
        if (hasPrices && cost.isEmpty())
            cells << QString() << QString();
        else if (hasPrices)
            cells << millionthsText(cost.millionths().first()) << line.price->currency;
        csv.line(cells);
    }
    return csv.bytes();
}
