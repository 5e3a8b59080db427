// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>
#include <optional>
#include <vector>

/// Something measured several times, beside its goal and beside the naive way.
struct Figure
{
    QString name;
    /// Rows it was measured with.
    quint32 rows = 0;
    QString unit = QStringLiteral("ms");
    std::vector<double> samples;
    std::optional<double> goal;
    /// The same work done in the naive way, and the rows it was done with.
    std::optional<double> naive;
    quint32 naiveRows = 0;

    double median() const;
    double min() const;
    double max() const;
    /// How many times longer the naive way takes for a row.
    std::optional<double> ratio() const;
};

/// Milliseconds that the work takes.
double millisecondsOf(const std::function<void()> &work);

/// All figures of a run, in the order they were measured.
class Figures
{
public:
    static constexpr int Runs = 5;

    /// Measures the work; `before` is done before each run and not measured.
    void measure(const QString &name, quint32 rows, std::optional<double> goal, const std::function<void()> &work,
        const std::function<void()> &before = {});
    void add(const Figure &figure);
    /// Puts the naive way beside a figure that is there; done once, since it takes long.
    void measureNaive(const QString &name, quint32 rows, const std::function<void()> &work);
    void addNaive(const QString &name, quint32 rows, double value);

    void print() const;
    /// Writes one JSON object a line; false if the file cannot be written.
    bool write(const QString &fileName) const;

private:
    std::vector<Figure> m_figures;
};
