// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "invoicecomparison.h"

#include "conversationsofrows.h"
#include "filter.h"
#include "invoicetable.h"
#include "numbers.h"
#include "typesums.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The type that is asked for; else, where there are several, the one of the most sessions.
static QString typeOf(const std::vector<TypeCount> &types, const QString &wanted)
{
    if (types.size() < 2)
        return {};
    if (std::ranges::find(types, wanted, &TypeCount::type) != types.end())
        return wanted;
    return types.front().type;
}

static std::optional<Invoice> readInvoice(const InvoiceSource &source, InvoiceAnswer *answer)
{
    if (source.total)
        return Invoice::ofTotal(*source.total);
    if (!source.noNumber.isEmpty()) {
        answer->problem = InvoiceAnswer::tr("%1 is no whole number of sessions.").arg(source.noNumber);
        return std::nullopt;
    }
    InvoiceTable table(source.table);
    answer->titles = table.titles();
    answer->columns = table.columns(source.columns);
    return table.read(source.columns, &answer->problem);
}

static QString daysText(const std::optional<Period> &period)
{
    return period ? periodTitle(*period) : InvoiceAnswer::tr("all days");
}

/// What the invoice waits for; empty: it can be compared.
static QString whatIsAwaited(const SessionStore &snapshot, const InvoiceQuestion &question, const Invoice &invoice)
{
    if (question.isArriving)
        return InvoiceAnswer::tr("Sessions are still coming in: the invoice is compared when all of them are there.");
    if (!question.isFetched && snapshot.liveCount() == 0)
        return InvoiceAnswer::tr("There is nothing to compare it with: fetch its period, or open a file.");
    if (invoice.dates != InvoiceDates::None || question.invoicePeriod == question.period)
        return {};
    const QString given = daysText(question.invoicePeriod);
    const QString shown = daysText(question.period);
    return question.source.total
        ? InvoiceAnswer::tr("%1 was typed for %2; the sessions shown are of %3. Press Return in the field of the "
                            "number to compare it with these.")
              .arg(QLocale().toString(*question.source.total), given, shown)
        : InvoiceAnswer::tr("The table tells no days and was opened for %1; the sessions shown are of %2. Open or "
                            "paste it again to compare it with these.")
              .arg(given, shown);
}

InvoiceAnswer answerOf(const SessionStore &snapshot, const InvoiceQuestion &question)
{
    InvoiceAnswer answer;
    answer.names = snapshot.names();
    ReconcileOrder order;
    answer.reportZone = question.zone;
    answer.zone = question.invoiceZone.value_or(question.zone);
    // One day of no matter which if no session has any.
    const QDate anyDay(1970, 1, 1);
    order.period = question.period.value_or(daysOf(snapshot, answer.zone).value_or(Period{anyDay, anyDay}));
    order.zone = answer.zone;
    const std::vector<TypeCount> types = typeCounts(snapshot, order.period, order.zone);
    for (const TypeCount &type : types)
        answer.types << type.type;
    if (!question.noTolerance.isEmpty()) {
        answer.problem = InvoiceAnswer::tr("%1 is no tolerance; enter a number of sessions, such as 25, or a share of "
                                           "those fetched, such as %2.")
                             .arg(question.noTolerance, QLocale().toString(0.5) + u'%');
        return answer;
    }
    if (!question.source.isGiven())
        return answer;
    const std::optional<Invoice> invoice = readInvoice(question.source, &answer);
    if (!invoice)
        return answer;
    answer.hasBots = invoice->hasBots;
    answer.hasChannels = invoice->hasChannels;
    answer.hasTypes = invoice->hasTypes;
    answer.problem = whatIsAwaited(snapshot, question, *invoice);
    answer.isWaiting = !answer.problem.isEmpty();
    if (answer.isWaiting)
        return answer;
    if (!invoice->hasTypes)
        answer.type = typeOf(types, question.type);
    order.invoice = *invoice;
    order.type = answer.type;
    order.tolerance = question.tolerance;
    order.zones = question.zones;
    order.names = question.names;
    order.prices = question.prices;
    answer.values = invoiceValues(snapshot, *invoice, question.names);
    for (const Field field : {Field::BotId, Field::Channel, Field::BillingSessionType})
        answer.fetched.insert(field, fetchedValues(snapshot, field));
    answer.comparison = reconcile(snapshot, order);
    return answer;
}

/// The moment at which a day of the invoice begins, as a filter writes it.
static QString dayStart(QDate day, const InvoiceAnswer &answer)
{
    if (answer.zone == answer.reportZone)
        return day.toString(Qt::ISODate);
    const qint64 local = answer.reportZone.toLocal(answer.zone.startOfDay(day));
    return QDateTime::fromSecsSinceEpoch(local, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm"_s);
}

QStringList termsOf(const ReconciledLine &line, const InvoiceAnswer &answer)
{
    QStringList terms;
    const InvoiceDates dates = answer.comparison ? answer.comparison->dates : InvoiceDates::None;
    const QString day = filterName(Field::Day);
    if (line.isUndated) {
        terms << filterTerm(Field::Day, {});
    } else if (dates == InvoiceDates::Day && answer.zone == answer.reportZone) {
        terms << filterTerm(Field::Day, line.date.toString(Qt::ISODate));
    } else if (dates != InvoiceDates::None) {
        const QDate next = dates == InvoiceDates::Day ? line.date.addDays(1) : line.date.addMonths(1);
        terms << day + u">="_s + dayStart(line.date, answer) << day + u'<' + dayStart(next, answer);
    }
    if (answer.hasBots)
        terms << filterTerm(Field::BotId, line.bot);
    if (answer.hasChannels)
        terms << filterTerm(Field::Channel, line.channel);
    if (answer.hasTypes)
        terms << filterTerm(Field::BillingSessionType, line.type);
    else if (!answer.type.isEmpty())
        terms << filterTerm(Field::BillingSessionType, answer.type == u"(none)"_s ? QString() : answer.type);
    return terms;
}
