// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "naivefigures.h"

#include "dataset.h"
#include "figures.h"
#include "modelfigures.h"
#include "naivemodel.h"

#include <QFile>
#include <QMap>
#include <QTemporaryDir>
#include <QTextStream>

#include <malloc.h>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype FewRows = 100000;

const QString &value(const NaiveRow &row, Field field)
{
    return row[static_cast<size_t>(field)];
}

bool contains(const NaiveRow &row, const QString &text)
{
    return std::ranges::any_of(row, [&](const QString &cell) { return cell.contains(text, Qt::CaseInsensitive); });
}

qint64 lengthOf(const NaiveRow &row)
{
    return naiveLength(row, Field::BillingSeconds);
}

/// The same rows as the filter text of that name leaves.
NaiveProxy::Filter naiveFilter(const BenchFilter &filter)
{
    if (filter.text.startsWith(u"channel=whatsapp"))
        return [](const NaiveRow &row) { return value(row, Field::Channel) == u"whatsapp"; };
    if (filter.text.startsWith(u"length>"))
        return [](const NaiveRow &row) { return lengthOf(row) > 600; };
    if (filter.text.contains(u"length>"))
        return [](const NaiveRow &row) {
            return value(row, Field::Channel) == u"rtm" && lengthOf(row) > 300
                && value(row, Field::KoreUserId).contains(u"u-1", Qt::CaseInsensitive);
        };
    QString text = filter.text;
    if (const QDate day = QDate::fromString(text, Qt::ISODate); day.isValid())
        text = day.toString(u"MM-dd-yyyy");
    return [text](const NaiveRow &row) { return contains(row, text); };
}

QList<NaiveRow> loadNaively(const Dataset &data, Figures &figures)
{
    QList<NaiveRow> rows;
    const auto before = mallinfo2();
    figures.measureNaive(LoadFigure, data.rows(), [&] {
        for (const QByteArray &page : data.pages())
            appendNaiveRows(page, &rows);
    });
    const auto after = mallinfo2();
    const auto bytes = double(after.uordblks + after.hblkhd) - double(before.uordblks + before.hblkhd);
    figures.addNaive(MemoryFigure, data.rows(), bytes / data.rows());
    return rows;
}

void sortNaively(const QList<NaiveRow> &rows, Figures &figures)
{
    NaiveModel all(rows);
    NaiveModel some(rows.first(std::min(FewRows, rows.size())));
    some.computeLengths();
    for (const Field field : allFields()) {
        NaiveModel &model = kindOf(field) == FieldKind::Length ? some : all;
        NaiveProxy proxy(&model);
        figures.measureNaive(
            sortFigure(field), quint32(model.rowCount()), [&] { proxy.sort(static_cast<int>(field)); });
    }
}

void filterNaively(const Dataset &data, const QList<NaiveRow> &rows, Figures &figures)
{
    NaiveModel model(rows.first(std::min(FewRows, rows.size())));
    const auto count = quint32(model.rowCount());
    NaiveProxy proxy(&model);
    proxy.sort(static_cast<int>(Field::ChannelUserId));
    for (const BenchFilter &filter : benchFilters(data)) {
        figures.measureNaive(filter.figure, count, [&] { proxy.setFilter(naiveFilter(filter)); });
        if (filter.text == u"length>10m")
            figures.measureNaive(ClearFigure, count, [&] { proxy.setFilter({}); });
        proxy.setFilter({});
    }
}

void countNaively(const QList<NaiveRow> &rows, Figures &figures)
{
    QMap<QString, QHash<QString, int>> counts;
    figures.measureNaive(CountsFigure, quint32(rows.size()), [&] {
        for (const NaiveRow &row : rows)
            ++counts[value(row, Field::BillingStart).left(10)][value(row, Field::Channel)];
    });
}

void writeNaively(const QList<NaiveRow> &rows, Figures &figures)
{
    const QTemporaryDir folder;
    figures.measureNaive(CsvFigure, quint32(rows.size()), [&] {
        QFile file(folder.filePath(u"naive.csv"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("%s cannot be written.", qPrintable(file.fileName()));
        QTextStream stream(&file);
        for (const NaiveRow &row : rows) {
            for (const QString &cell : row)
                stream << u'"' << QString(cell).replace(u"\""_s, u"\"\""_s) << u"\","_s;
            stream << u"\r\n"_s;
        }
    });
    const qsizetype few = std::min(FewRows, rows.size());
    figures.measureNaive(CopyFigure, quint32(few), [&] {
        QString text;
        for (const NaiveRow &row : rows.first(few))
            text += QStringList(row.begin(), row.end()).join(u'\t') + u'\n';
    });
}

} // namespace

void measureNaively(const Dataset &data, Figures &figures)
{
    const QList<NaiveRow> rows = loadNaively(data, figures);
    countNaively(rows, figures);
    writeNaively(rows, figures);
    filterNaively(data, rows, figures);
    sortNaively(rows, figures);
}
