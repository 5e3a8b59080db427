// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

double medianOf(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

QJsonObject jsonOf(const Figure &figure)
{
    QJsonObject object{{u"name"_s, figure.name}, {u"n"_s, qint64(figure.rows)}, {u"unit"_s, figure.unit},
        {u"median"_s, figure.median()}, {u"min"_s, figure.min()}, {u"max"_s, figure.max()}};
    const auto put = [&object](const QString &key, std::optional<double> value) {
        if (value)
            object[key] = *value;
    };
    put(u"cpu"_s, figure.cpuMedian());
    put(u"goal"_s, figure.goal);
    put(u"naive"_s, figure.naive);
    put(u"naiveRatio"_s, figure.naiveRatio());
    put(u"limit"_s, figure.limit);
    put(u"limitRatio"_s, figure.limitRatio());
    if (figure.naive)
        object[u"naiveN"_s] = qint64(figure.naiveRows);
    return object;
}

} // namespace

QString shortNumber(std::optional<double> value)
{
    if (!value)
        return {};
    return QString::number(*value, 'f', *value < 10 ? 2 : *value < 100 ? 1 : 0);
}

void printLine(const std::vector<int> &widths, const QStringList &cells)
{
    QString line;
    for (qsizetype column = 0; column < cells.size(); ++column) {
        const int width = widths[static_cast<size_t>(column)];
        line += column == 0 ? cells[0].leftJustified(width) : cells[column].rightJustified(width);
    }
    std::puts(qPrintable(line));
}

double Figure::median() const
{
    return medianOf(samples);
}

double Figure::min() const
{
    return *std::ranges::min_element(samples);
}

double Figure::max() const
{
    return *std::ranges::max_element(samples);
}

std::optional<double> Figure::cpuMedian() const
{
    return cpu.empty() ? std::nullopt : std::optional(medianOf(cpu));
}

void Figure::add(const Elapsed &elapsed)
{
    samples.push_back(elapsed.wall);
    cpu.push_back(elapsed.cpu);
}

std::optional<double> Figure::naiveRatio() const
{
    if (!naive)
        return std::nullopt;
    // Bytes a row are a figure of one row already.
    const double scale = isTime() ? double(rows) / naiveRows : 1;
    return *naive * scale / median();
}

std::optional<double> Figure::limitRatio() const
{
    return limit ? std::optional(median() / *limit) : std::nullopt;
}

Figure &Figures::measure(const QString &name, quint32 rows, std::optional<double> goal,
    const std::function<void()> &work, const std::function<void()> &before)
{
    Figure figure{.name = name, .rows = rows, .goal = goal};
    for (int run = 0; run < m_runs; ++run) {
        if (before)
            before();
        figure.add(elapsedOf(work));
    }
    return add(figure);
}

Figure &Figures::add(const Figure &figure)
{
    std::fprintf(stderr, "%s: %s %s\n", qPrintable(figure.name), qPrintable(shortNumber(figure.median())),
        qPrintable(figure.unit));
    return m_figures.emplace_back(figure);
}

void Figures::measureNaive(const QString &name, quint32 rows, const std::function<void()> &work)
{
    addNaive(name, rows, elapsedOf(work).wall);
}

void Figures::addNaive(const QString &name, quint32 rows, double value)
{
    Figure &figure = at(name);
    figure.naive = value;
    figure.naiveRows = rows;
    std::fprintf(
        stderr, "%s, naive: %s %s\n", qPrintable(name), qPrintable(shortNumber(value)), qPrintable(figure.unit));
}

void Figures::limit(const QString &name, double milliseconds)
{
    at(name).limit = milliseconds;
}

void Figures::setGoals(const std::vector<std::pair<QString, double>> &goals)
{
    for (const auto &[name, goal] : goals)
        at(name).goal = goal;
}

const Figure *Figures::find(const QString &name) const
{
    const auto figure = std::ranges::find(m_figures, name, &Figure::name);
    return figure == m_figures.end() ? nullptr : &*figure;
}

Figure &Figures::at(const QString &name)
{
    const auto figure = std::ranges::find(m_figures, name, &Figure::name);
    Q_ASSERT(figure != m_figures.end());
    return *figure;
}

void Figures::print() const
{
    const std::vector<int> widths{50, 9, 11, 9, 9, 8, 8, 8, 8};
    printLine(widths,
        {u"what"_s, u"rows"_s, u"median"_s, u"min"_s, u"max"_s, u"cpu"_s, u"goal"_s, u"x naive"_s, u"x limit"_s});
    for (const Figure &figure : m_figures) {
        const bool isMissed = figure.goal && figure.median() > *figure.goal;
        printLine(widths,
            {figure.name, QString::number(figure.rows), shortNumber(figure.median()) + u' ' + figure.unit,
                shortNumber(figure.min()), shortNumber(figure.max()), shortNumber(figure.cpuMedian()),
                shortNumber(figure.goal) + (isMissed ? u"!"_s : QString()), shortNumber(figure.naiveRatio()),
                shortNumber(figure.limitRatio())});
    }
    std::puts("Medians; ! marks a goal that was missed. cpu: processor time of all threads, ms; where it is well below "
              "the median, others kept the machine busy.\n"
              "x naive: how many times longer a row takes with QJsonDocument, rows of QStrings and "
              "QSortFilterProxyModel (once).\n"
              "x limit: how many times longer it takes than what is nearest to it of the three limits.");
}

QByteArray Figures::json() const
{
    QByteArray lines;
    for (const Figure &figure : m_figures)
        lines += QJsonDocument(jsonOf(figure)).toJson(QJsonDocument::Compact) + '\n';
    return lines;
}
