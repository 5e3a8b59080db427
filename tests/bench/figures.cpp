// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr double NanosecondsPerMillisecond = 1e6;

QString number(std::optional<double> value)
{
    if (!value)
        return {};
    return QString::number(*value, 'f', *value < 10 ? 2 : *value < 100 ? 1 : 0);
}

QJsonObject jsonOf(const Figure &figure)
{
    QJsonObject object{{u"name"_s, figure.name}, {u"n"_s, qint64(figure.rows)}, {u"unit"_s, figure.unit},
        {u"median"_s, figure.median()}, {u"min"_s, figure.min()}, {u"max"_s, figure.max()}};
    if (figure.goal)
        object[u"goal"_s] = *figure.goal;
    if (figure.naive) {
        object[u"naive"_s] = *figure.naive;
        object[u"naiveN"_s] = qint64(figure.naiveRows);
        object[u"naiveRatio"_s] = *figure.ratio();
    }
    return object;
}

void printLine(const QStringList &cells)
{
    static constexpr int widths[] = {44, 9, 11, 9, 9, 7, 11, 9, 9};
    QString line;
    for (qsizetype column = 0; column < cells.size(); ++column)
        line += column == 0 ? cells[0].leftJustified(widths[0]) : cells[column].rightJustified(widths[column]);
    std::puts(qPrintable(line));
}

} // namespace

double Figure::median() const
{
    std::vector<double> sorted = samples;
    std::ranges::sort(sorted);
    return sorted[sorted.size() / 2];
}

double Figure::min() const
{
    return *std::ranges::min_element(samples);
}

double Figure::max() const
{
    return *std::ranges::max_element(samples);
}

std::optional<double> Figure::ratio() const
{
    if (!naive)
        return std::nullopt;
    // Bytes a row are a figure of one row already.
    const double scale = unit == u"ms" ? double(rows) / naiveRows : 1;
    return *naive * scale / median();
}

double millisecondsOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / NanosecondsPerMillisecond;
}

void Figures::measure(const QString &name, quint32 rows, std::optional<double> goal, const std::function<void()> &work,
    const std::function<void()> &before)
{
    Figure figure{.name = name, .rows = rows, .samples = {}, .goal = goal, .naive = {}};
    for (int run = 0; run < Runs; ++run) {
        if (before)
            before();
        figure.samples.push_back(millisecondsOf(work));
    }
    add(figure);
}

void Figures::add(const Figure &figure)
{
    std::fprintf(
        stderr, "%s: %s %s\n", qPrintable(figure.name), qPrintable(number(figure.median())), qPrintable(figure.unit));
    m_figures.push_back(figure);
}

void Figures::measureNaive(const QString &name, quint32 rows, const std::function<void()> &work)
{
    addNaive(name, rows, millisecondsOf(work));
}

void Figures::addNaive(const QString &name, quint32 rows, double value)
{
    const auto figure = std::ranges::find(m_figures, name, &Figure::name);
    Q_ASSERT(figure != m_figures.end());
    figure->naive = value;
    figure->naiveRows = rows;
    std::fprintf(stderr, "%s, naive: %s %s\n", qPrintable(name), qPrintable(number(value)), qPrintable(figure->unit));
}

void Figures::print() const
{
    const bool withNaive = std::ranges::any_of(m_figures, [](const Figure &f) { return f.naive.has_value(); });
    QStringList titles = {u"what"_s, u"rows"_s, u"median"_s, u"min"_s, u"max"_s, u"goal"_s};
    if (withNaive)
        titles += {u"naive"_s, u"its rows"_s, u"ratio"_s};
    printLine(titles);
    for (const Figure &figure : m_figures) {
        QStringList cells = {figure.name, QString::number(figure.rows), number(figure.median()) + u' ' + figure.unit,
            number(figure.min()), number(figure.max()), number(figure.goal)};
        if (figure.goal && figure.median() > *figure.goal)
            cells.last() += u'!';
        if (figure.naive)
            cells += {number(figure.naive), QString::number(figure.naiveRows), number(figure.ratio())};
        printLine(cells);
    }
    std::puts("Medians of 5 runs; ! marks a goal that was missed.");
    if (withNaive)
        std::puts("Naive: QJsonDocument, rows of QStrings, QSortFilterProxyModel; once. The ratio is that of one row.");
}

bool Figures::write(const QString &fileName) const
{
    QFile file(fileName);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    for (const Figure &figure : m_figures)
        file.write(QJsonDocument(jsonOf(figure)).toJson(QJsonDocument::Compact) + '\n');
    file.close();
    return file.error() == QFileDevice::NoError;
}
