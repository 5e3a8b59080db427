// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "invoicetable.h"

#include "csvscanner.h"
#include "invoicedate.h"
#include "sessionlist.h"

#include <QRegularExpression>
#include <QStringConverter>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {

struct KnownTitle
{
    const char *title;
    InvoiceColumn column;
};

/// Without spaces and underscores, folded.
constexpr KnownTitle KnownTitles[]{
    {"date", InvoiceColumn::Date},
    {"day", InvoiceColumn::Date},
    {"month", InvoiceColumn::Date},
    {"billingdate", InvoiceColumn::Date},
    {"usagedate", InvoiceColumn::Date},
    {"datum", InvoiceColumn::Date},
    {"tag", InvoiceColumn::Date},
    {"monat", InvoiceColumn::Date},
    {"bot", InvoiceColumn::Bot},
    {"botid", InvoiceColumn::Bot},
    {"botname", InvoiceColumn::Bot},
    {"app", InvoiceColumn::Bot},
    {"appid", InvoiceColumn::Bot},
    {"appname", InvoiceColumn::Bot},
    {"channel", InvoiceColumn::Channel},
    {"kanal", InvoiceColumn::Channel},
    {"type", InvoiceColumn::Type},
    {"billingsessiontype", InvoiceColumn::Type},
    {"sessiontype", InvoiceColumn::Type},
    {"unittype", InvoiceColumn::Type},
    {"typ", InvoiceColumn::Type},
    {"count", InvoiceColumn::Sessions},
    {"sessions", InvoiceColumn::Sessions},
    {"billingsessions", InvoiceColumn::Sessions},
    {"quantity", InvoiceColumn::Sessions},
    {"qty", InvoiceColumn::Sessions},
    {"usage", InvoiceColumn::Sessions},
    {"units", InvoiceColumn::Sessions},
    {"anzahl", InvoiceColumn::Sessions},
    {"menge", InvoiceColumn::Sessions},
    {"sitzungen", InvoiceColumn::Sessions},
};

InvoiceColumn columnOfTitle(QString title)
{
    title = title.remove(u' ').remove(u'_').toCaseFolded();
    const auto *known = std::ranges::find_if(
        KnownTitles, [&title](const KnownTitle &entry) { return title == QLatin1StringView(entry.title); });
    return known == std::end(KnownTitles) ? InvoiceColumn::Ignored : known->column;
}

QString decoded(QByteArrayView bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(bytes);
    return utf8.hasError() ? QString::fromLatin1(bytes) : text;
}

} // namespace

std::optional<qint64> invoiceNumber(const QString &text)
{
    static const QRegularExpression form(
        u"^([+-]?)(\\d{1,3}(?:([.,'’ \\x{a0}\\x{202f}])\\d{3}(?:\\3\\d{3})*)?|\\d+)(?:[.,]0{1,2})?$"_s);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    QString digits = match.captured(2);
    digits.removeIf([](QChar character) { return !character.isDigit(); });
    bool ok = false;
    const qint64 number = digits.toLongLong(&ok);
    // No invoice counts that far, and sums must not overflow.
    constexpr qint64 most = 1'000'000'000'000;
    if (!ok || number > most)
        return std::nullopt;
    return match.captured(1) == u"-" ? -number : number;
}

void InvoiceTable::readTitles(QByteArrayView table)
{
    const qsizetype end = table.indexOf('\n');
    std::string titles = decoded(end < 0 ? table : table.first(end)).toStdString();
    CsvScanner scanner(titles, CsvScanner::separatorOf(titles));
    for (const std::string_view title : scanner.next())
        m_titles << QString::fromUtf8(title.data(), static_cast<qsizetype>(title.size())).trimmed();
}

InvoiceTable::InvoiceTable(QByteArrayView table)
    : m_table(table)
    , m_dayOfSession(SessionList::dayColumnOf(table))
{
    if (m_dayOfSession) {
        readTitles(table);
        if (std::ranges::find(m_titles, InvoiceColumn::Sessions, columnOfTitle) == m_titles.end())
            return;
        // Its numbers count, not its lines.
        m_dayOfSession.reset();
        m_titles.clear();
    }
    std::string text = decoded(table).toStdString();
    CsvScanner scanner(text, CsvScanner::separatorOf(text));
    int line = 0;
    while (!scanner.atEnd()) {
        const std::vector<std::string_view> &cells = scanner.next();
        ++line;
        if (scanner.wasBlank())
            continue;
        QStringList texts;
        for (const std::string_view cell : cells)
            texts << QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())).trimmed();
        if (m_titles.isEmpty())
            m_titles = texts;
        else
            m_rows.push_back({line, texts});
        scanner.release();
    }
}

bool InvoiceTable::fail(const QString &sentence, const QString &hint)
{
    m_error = sentence;
    m_hint = hint;
    return false;
}

/// The key under which a column is told, if it is: its title, else its number.
static QString keyOf(const QStringList &titles, const InvoiceColumns &told, qsizetype number)
{
    const QString title = titles.at(number).toCaseFolded();
    return told.contains(title) ? title : QString::number(number + 1);
}

/// All dates are one thing, in whatever order they are written.
static InvoiceColumn thingOf(InvoiceColumn column)
{
    const bool isDate = column == InvoiceColumn::DateDayFirst || column == InvoiceColumn::DateMonthFirst;
    return isDate ? InvoiceColumn::Date : column;
}

bool InvoiceTable::isTold(const InvoiceColumns &told, qsizetype number) const
{
    return told.contains(keyOf(m_titles, told, number));
}

std::vector<InvoiceColumn> InvoiceTable::columns(const InvoiceColumns &told) const
{
    std::vector<InvoiceColumn> columns;
    std::set<InvoiceColumn> things;
    for (qsizetype number = 0; number < m_titles.size(); ++number) {
        InvoiceColumn likely = columnOfTitle(m_titles.at(number));
        // A list may have the name of a bot behind its id.
        if (m_dayOfSession && std::ranges::find(columns, likely) != columns.end())
            likely = InvoiceColumn::Ignored;
        columns.push_back(told.value(keyOf(m_titles, told, number), likely));
        if (isTold(told, number))
            things.insert(thingOf(columns.back()));
    }
    if (m_dayOfSession && *m_dayOfSession < columns.size() && !isTold(told, static_cast<qsizetype>(*m_dayOfSession)))
        columns[*m_dayOfSession] = InvoiceColumn::Date;
    for (qsizetype number = 0; number < m_titles.size(); ++number) {
        InvoiceColumn &column = columns[static_cast<size_t>(number)];
        if (!isTold(told, number) && things.contains(thingOf(column)))
            column = InvoiceColumn::Ignored;
    }
    return columns;
}

bool InvoiceTable::knowsAll(const InvoiceColumns &told)
{
    QStringList unknown = told.keys();
    for (qsizetype number = 0; number < m_titles.size(); ++number)
        unknown.removeOne(keyOf(m_titles, told, number));
    return unknown.isEmpty()
        || fail(tr("There is no column %1; the columns are %2.").arg(unknown.join(u", "_s), m_titles.join(u", "_s)));
}

bool InvoiceTable::chooseColumns(const InvoiceColumns &told)
{
    if (!knowsAll(told))
        return false;
    std::map<InvoiceColumn, qsizetype *> places{{InvoiceColumn::Date, &m_date}, {InvoiceColumn::Bot, &m_bot},
        {InvoiceColumn::Channel, &m_channel}, {InvoiceColumn::Type, &m_type}, {InvoiceColumn::Sessions, &m_sessions}};
    const std::vector<InvoiceColumn> chosen = columns(told);
    for (qsizetype number = 0; number < m_titles.size(); ++number) {
        const InvoiceColumn column = chosen[static_cast<size_t>(number)];
        if (column == InvoiceColumn::Ignored)
            continue;
        qsizetype *place = places.at(thingOf(column));
        if (*place >= 0) {
            return fail(
                tr("The columns %1 and %2 may hold the same thing.").arg(m_titles.at(*place), m_titles.at(number)),
                tr("Say with --map which one counts, and that the other is to be ignored (--map %1=ignore).")
                    .arg(m_titles.at(number)));
        }
        *place = number;
        if (place == &m_date)
            m_dateOrder = column;
    }
    if (m_sessions < 0) {
        return fail(
            tr("No column is known to hold the number of sessions; the columns are %1.").arg(m_titles.join(u", "_s)),
            tr("Say which one with --map COLUMN=count."));
    }
    return true;
}

bool InvoiceTable::isTotal(const Row &row) const
{
    static const QStringList words{
        u"total"_s, u"grand total"_s, u"sum"_s, u"summe"_s, u"gesamt"_s, u"gesamtsumme"_s, u"total:"_s};
    const qsizetype keys[]{m_date, m_bot, m_channel, m_type};
    const bool hasKeys = std::ranges::any_of(keys, [](qsizetype column) { return column >= 0; });
    const bool isEmpty = std::ranges::all_of(keys, [&](qsizetype column) { return cell(row, column).isEmpty(); });
    return (hasKeys && isEmpty)
        || std::ranges::any_of(row.cells, [](const QString &text) { return words.contains(text.toCaseFolded()); });
}

bool InvoiceTable::chooseDateOrder()
{
    if (m_date < 0 || m_dateOrder != InvoiceColumn::Date)
        return true;
    bool isSlashed = false;
    bool isDayFirst = false;
    bool isMonthFirst = false;
    for (const Row &row : m_rows) {
        if (const auto numbers = numbersOfDate(cell(row, m_date))) {
            isSlashed = true;
            isDayFirst = isDayFirst || numbers->at(0) > 12;
            isMonthFirst = isMonthFirst || numbers->at(1) > 12;
        }
    }
    if (isSlashed && isDayFirst == isMonthFirst)
        return fail(tr("It cannot be told whether the day or the month comes first in the dates of %1.")
                        .arg(m_titles.at(m_date)),
            tr("Say it with --map %1=date:dmy or --map %1=date:mdy.").arg(m_titles.at(m_date)));
    m_dateOrder = isMonthFirst ? InvoiceColumn::DateMonthFirst : InvoiceColumn::DateDayFirst;
    return true;
}

bool InvoiceTable::readDate(const QString &text, int line, Invoice *invoice, QDate *date)
{
    *date = invoiceDay(text, m_dateOrder == InvoiceColumn::DateMonthFirst);
    InvoiceDates dates = InvoiceDates::Day;
    if (!date->isValid()) {
        *date = invoiceMonth(text);
        dates = InvoiceDates::Month;
    }
    if (!date->isValid())
        return fail(tr("Line %1: %2 is neither a day nor a month.").arg(line).arg(text));
    if (invoice->dates != InvoiceDates::None && invoice->dates != dates)
        return fail(tr("Line %1: %2 stands among lines of another unit of time.").arg(line).arg(text));
    invoice->dates = dates;
    return true;
}

bool InvoiceTable::readRow(const Row &row, Invoice *invoice)
{
    const QString number = cell(row, m_sessions);
    const std::optional<qint64> sessions = invoiceNumber(number);
    if (!sessions)
        return fail(tr("Line %1: %2 is no whole number of sessions.").arg(row.line).arg(number));
    if (isTotal(row)) {
        if (invoice->statedTotal)
            return fail(tr("Line %1 is a second line of totals; leave subtotals out.").arg(row.line));
        invoice->statedTotal = sessions;
        return true;
    }
    InvoiceLine line;
    line.bot = cell(row, m_bot);
    line.channel = cell(row, m_channel);
    line.type = cell(row, m_type);
    line.sessions = *sessions;
    if (m_date >= 0 && !readDate(cell(row, m_date), row.line, invoice, &line.date))
        return false;
    invoice->lines.push_back(line);
    return true;
}

/// By what its columns hold.
std::optional<Invoice> InvoiceTable::countSessions(const InvoiceColumns &told, QString *error) const
{
    const std::vector<InvoiceColumn> known = columns(told);
    for (size_t number = 0; number < known.size(); ++number) {
        const bool isOtherDay = thingOf(known[number]) == InvoiceColumn::Date && number != m_dayOfSession;
        if (known[number] == InvoiceColumn::Sessions || isOtherDay) {
            *error = tr("The table lists single sessions, which are counted by the day of their start; %1 can only be "
                        "ignored.")
                         .arg(m_titles.at(static_cast<qsizetype>(number)));
            return std::nullopt;
        }
    }
    const auto holds = [&known](InvoiceColumn thing) {
        return std::ranges::any_of(known, [thing](InvoiceColumn column) { return thingOf(column) == thing; });
    };
    return SessionList::count(m_table,
        {holds(InvoiceColumn::Date), holds(InvoiceColumn::Bot), holds(InvoiceColumn::Channel),
            holds(InvoiceColumn::Type)},
        error);
}

std::optional<Invoice> InvoiceTable::read(const InvoiceColumns &told, QString *error)
{
    if (m_dayOfSession && knowsAll(told))
        return countSessions(told, error);
    Invoice invoice;
    if (m_rows.empty() && m_error.isEmpty())
        fail(tr("There is no line of numbers below the titles."));
    if (m_error.isEmpty() && chooseColumns(told) && chooseDateOrder()) {
        for (const Row &row : m_rows) {
            if (!readRow(row, &invoice))
                break;
        }
        if (m_error.isEmpty() && invoice.lines.empty())
            fail(tr("There is no line of numbers below the titles."));
    }
    if (!m_error.isEmpty()) {
        *error = m_error;
        return std::nullopt;
    }
    invoice.hasBots = m_bot >= 0;
    invoice.hasChannels = m_channel >= 0;
    invoice.hasTypes = m_type >= 0;
    std::map<std::tuple<QDate, QString, QString, QString>, size_t> places;
    std::vector<InvoiceLine> lines;
    for (const InvoiceLine &line : invoice.lines) {
        const auto [place, isNew] = places.try_emplace({line.date, line.bot, line.channel, line.type}, lines.size());
        if (isNew)
            lines.push_back(line);
        else
            lines[place->second].sessions += line.sessions;
    }
    invoice.lines = std::move(lines);
    return invoice;
}
