// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stopwatch.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

/// Something measured several times, beside its goal, the naive way, and what the machine can do at best.
struct Figure
{
    QString name;
    /// Rows it was measured with.
    quint32 rows = 0;
    QString unit = QStringLiteral("ms");
    std::vector<double> samples = {};
    /// Processor time of the same runs, milliseconds; empty where it is no time.
    std::vector<double> cpu = {};
    std::optional<double> goal = {};
    /// The same work done in the naive way, and the rows it was done with.
    std::optional<double> naive = {};
    quint32 naiveRows = 0;
    /// What no way of doing it can be faster than, milliseconds for as many rows.
    std::optional<double> limit = {};

    double median() const;
    double min() const;
    double max() const;
    /// Median of the processor time.
    std::optional<double> cpuMedian() const;
    void add(const Elapsed &elapsed);
    bool isTime() const { return unit == u"ms"; }
    /// How many times longer the naive way takes for a row.
    std::optional<double> naiveRatio() const;
    /// How many times longer than the limit it takes.
    std::optional<double> limitRatio() const;
};

/// All figures of a run, in the order they were measured.
class Figures
{
public:
    /// Each is measured so often.
    explicit Figures(int runs = 5)
        : m_runs(runs)
    { }
    int runs() const { return m_runs; }

    /// Measures the work; `before` is done before each run and not measured. Valid until the next one is added.
    Figure &measure(const QString &name, quint32 rows, std::optional<double> goal, const std::function<void()> &work,
        const std::function<void()> &before = {});
    Figure &add(const Figure &figure);
    /// Puts the limit of this machine, milliseconds, beside a figure that is there.
    void limit(const QString &name, double milliseconds);
    /// Puts the naive way beside a figure that is there; done once, since it takes long.
    void measureNaive(const QString &name, quint32 rows, const std::function<void()> &work);
    void addNaive(const QString &name, quint32 rows, double value);

    void append(const Figures &others)
    {
        m_figures.insert(m_figures.end(), others.m_figures.begin(), others.m_figures.end());
    }
    /// Other goals than those they were measured with.
    void setGoals(const std::vector<std::pair<QString, double>> &goals);

    const std::vector<Figure> &all() const { return m_figures; }
    /// Null if there is none of this name.
    const Figure *find(const QString &name) const;
    void print() const;
    /// One JSON object a line.
    QByteArray json() const;

private:
    Figure &at(const QString &name);

    int m_runs;
    std::vector<Figure> m_figures;
};

/// A number with three digits that count.
QString shortNumber(std::optional<double> value);
/// The first cell to the left, the others to the right, each as wide as told.
void printLine(const std::vector<int> &widths, const QStringList &cells);
