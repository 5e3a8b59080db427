// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelfigures.h"

#include "dataset.h"
#include "figures.h"
#include "machinelimits.h"
#include "query.h"
#include "reconciliation.h"
#include "sessionchecks.h"
#include "sessioncsv.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr size_t CopiedRows = 100000;
constexpr size_t CsvBlock = 10000;

Query queryOf(const QString &filter, Field order)
{
    Query query;
    query.filter = Filter::parse(filter).value();
    query.order = {{order, false}};
    query.textOrder = TextOrder::OnScreen;
    return query;
}

SessionStore measureLoad(const Dataset &data, Figures &figures)
{
    SessionStore store;
    const auto forget = [&] { store = SessionStore(); };
    figures.measure(
        LoadFigure, data.rows(), 450, [&] { store = data.load(); }, forget);
    figures.measure(
        TwoCoresFigure, data.rows(), 300, [&] { store = data.loadOnTwoCores(); }, forget);
    figures.add({.name = MemoryFigure,
        .rows = data.rows(),
        .unit = u"bytes"_s,
        .samples = {double(store.memoryBytes()) / data.rows()},
        .goal = 80});
    return store;
}

void measureSort(const SessionStore &store, const Limits &limits, Figures &figures)
{
    for (const Field field : allFields()) {
        std::unique_ptr<QueryCache> cache;
        const Query query = queryOf({}, field);
        const auto withDefaultOrder = [&] {
            cache = std::make_unique<QueryCache>();
            runQuery(store, {}, *cache);
        };
        const Field other = field == Field::BillingEnd ? Field::BillingStart : Field::BillingEnd;
        const auto withOtherOrder = [&] { runQuery(store, queryOf({}, other), *cache); };
        const auto sort = [&] { runQuery(store, query, *cache); };
        figures.measure(sortFigure(field), store.rowCount(), 200, sort, withDefaultOrder).limit = limits.sort;
        figures.measure(sortFigure(field) + u", again"_s, store.rowCount(), 16, sort, withOtherOrder).limit = limits
                                                                                                                  .sort;
    }
}

void measureFilters(const Dataset &data, const SessionStore &store, const Limits &limits, Figures &figures)
{
    QueryCache cache;
    const auto ask = [&](const QString &text) { runQuery(store, queryOf(text, Field::ChannelUserId), cache); };
    const auto showAll = [&] { ask({}); };
    for (const BenchFilter &filter : benchFilters(data)) {
        const auto search = [&] { ask(filter.text); };
        figures.measure(filter.figure, store.rowCount(), 10, search, showAll).limit = limits.scan;
    }
    figures.measure(ClearFigure, store.rowCount(), 10, showAll, [&] { ask(u"length>10m"_s); });
}

void measureKeystrokes(const Dataset &data, const SessionStore &store, const Limits &limits, Figures &figures)
{
    const std::vector<QString> texts = keystrokes(data);
    Figure figure{.name = KeystrokeFigure, .rows = store.rowCount(), .goal = 16, .limit = limits.scan};
    for (int run = 0; run < figures.runs(); ++run) {
        QueryCache cache;
        runQuery(store, queryOf(u"x"_s, Field::ChannelUserId), cache);
        std::vector<Elapsed> times;
        times.reserve(texts.size());
        for (const QString &text : texts)
            times.push_back(elapsedOf([&] { runQuery(store, queryOf(text, Field::ChannelUserId), cache); }));
        figure.add(worstButOne(times));
    }
    figures.add(figure);
}

void measureCounts(const SessionStore &store, Figures &figures)
{
    QueryCache cache;
    const auto rowsOf = [&](const QString &filter) {
        return runQuery(store, queryOf(filter, Field::ChannelUserId), cache).rows;
    };
    const auto count = [&](const QString &name, const RowList &rows) {
        // As a query does it, which knows the rows by a mask before it knows their order.
        RowMask mask(store.rowCount());
        for (const quint32 row : rows)
            mask.set(row);
        figures.measure(name, quint32(rows.size()), 1, [&] { countSessions(store, mask, {}, {}, {}); });
    };
    count(CountsFigure, rowsOf({}));
    count(u"counts per channel and day, filtered"_s, rowsOf(u"-channel=rtm"_s));
    const RowList all = rowsOf({});
    const std::vector<quint32> most(all.begin(), all.end() - 1);
    CheckOrder order;
    order.units = typeUnits(unitsOfPlan(u"session").value(), {});
    figures.measure(u"check by all rules"_s, store.rowCount(), 400, [&] { checkSessions(store, order); });
    ReconcileOrder invoice;
    invoice.invoice = Invoice::ofTotal(1);
    invoice.type = u"Conversations"_s;
    const auto dayOf = [](qint64 moment) { return QDate(1970, 1, 1).addDays(Zone().dayOf(moment)); };
    invoice.period = {dayOf(store.startSpan().first), dayOf(store.startSpan().last)};
    figures.measure(u"causes of an invoice's difference"_s, store.rowCount(), 1500, [&] { reconcile(store, invoice); });
    figures.measure(u"totals of a selection"_s, quint32(most.size()), 5, [&] { totalsOf(store, most); });
}

void writeCsv(const SessionStore &store, std::span<const quint32> rows, const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        qFatal("%s cannot be written.", qPrintable(fileName));
    CsvWriter writer(store, {});
    std::string text;
    writer.appendHeader(&text);
    for (size_t first = 0; first < rows.size(); first += CsvBlock) {
        writer.appendRows(&text, std::span(rows).subspan(first, std::min(CsvBlock, rows.size() - first)));
        file.write(text.data(), qint64(text.size()));
        text.clear();
    }
}

void measureText(const SessionStore &store, Figures &figures)
{
    QueryCache cache;
    const RowList rows = runQuery(store, queryOf({}, Field::ChannelUserId), cache).rows;
    const QTemporaryDir folder;
    const QString fileName = folder.filePath(u"sessions.csv"_s);
    figures.measure(
        CsvFigure, store.rowCount(), 400, [&] { writeCsv(store, rows, fileName); }, [&] { QFile::remove(fileName); });

    const auto copied = std::span(rows).first(std::min(CopiedRows, rows.size()));
    const std::vector<Field> fields(allFields().begin(), allFields().end());
    figures.measure(CopyFigure, quint32(copied.size()), 300, [&] { clipboardText(store, copied, fields, {}); });
}

} // namespace

QString sortFigure(Field field)
{
    return u"sort by "_s + filterName(field);
}

std::vector<BenchFilter> benchFilters(const Dataset &data)
{
    return {
        {u"filter: 1 letter"_s, u"a"_s},
        {u"filter: 2 letters"_s, u"iv"_s},
        {u"filter: 3 letters"_s, u"rtm"_s},
        {u"filter: 5 letters"_s, u"whats"_s},
        {u"filter: a date"_s, data.day()},
        {u"filter: a user"_s, data.user()},
        {u"filter: no match"_s, u"zzzzz"_s},
        {u"filter: channel=…"_s, u"channel=whatsapp"_s},
        {u"filter: length>…"_s, u"length>10m"_s},
        {u"filter: three terms"_s, u"channel=rtm length>5m user:u-1"_s},
    };
}

std::vector<QString> keystrokes(const Dataset &data)
{
    constexpr size_t most = 100;
    std::vector<QString> texts;
    for (const QString &word : {u"whatsapp"_s, u"conversations"_s, u"+49155123"_s, data.user(), u"length>10m"_s,
             data.day(), u"channel=rtm"_s, u"anna.becker"_s}) {
        for (qsizetype length = 1; length <= word.size() && texts.size() < most; ++length) {
            if (Filter::parse(word.first(length)))
                texts.push_back(word.first(length));
        }
    }
    return texts;
}

Elapsed worstButOne(std::vector<Elapsed> times)
{
    std::ranges::sort(times, {}, &Elapsed::wall);
    return times[times.size() - std::min<size_t>(2, times.size())];
}

void measureModels(const Dataset &data, Figures &figures)
{
    const SessionStore store = measureLoad(data, figures);
    const Limits limits = measureLimits(data, store);
    for (const auto &[name, milliseconds] : {std::pair(u"limit: simdjson walks over all strings"_s, limits.walk),
             std::pair(u"limit: radix sort of integers"_s, limits.sort),
             std::pair(u"limit: scan of the dictionaries' bytes"_s, limits.scan)})
        figures.add({.name = name, .rows = data.rows(), .samples = {milliseconds}});
    figures.limit(LoadFigure, limits.walk);
    figures.limit(TwoCoresFigure, limits.walk);
    measureSort(store, limits, figures);
    measureFilters(data, store, limits, figures);
    measureKeystrokes(data, store, limits, figures);
    measureCounts(store, figures);
    measureText(store, figures);
}
