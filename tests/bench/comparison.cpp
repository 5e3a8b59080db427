// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison.h"

#include "figures.h"

#include <QFile>
#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr double Tolerance = 1.05;

QString keyOf(const QString &name, qint64 rows)
{
    return name + u'\n' + QString::number(rows);
}

/// Slower, faster, or nothing.
QString verdict(const Figure &now, const QJsonObject &then)
{
    if (now.min() > then["max"_L1].toDouble() * Tolerance)
        return now.isTime() ? u"slower"_s : u"more"_s;
    if (now.max() * Tolerance < then["min"_L1].toDouble())
        return now.isTime() ? u"faster"_s : u"less"_s;
    return {};
}

} // namespace

bool Comparison::read(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QJsonObject figure = QJsonDocument::fromJson(line).object();
        if (!figure.isEmpty())
            m_former.insert(keyOf(figure["name"_L1].toString(), figure["n"_L1].toInteger()), figure);
    }
    return true;
}

void Comparison::print(const Figures &figures) const
{
    const std::vector<int> widths{50, 9, 11, 11, 8, 9, 10};
    std::puts("\nWhat has changed since the earlier run:");
    printLine(widths, {u"what"_s, u"rows"_s, u"then"_s, u"now"_s, u"x wall"_s, u"x cpu"_s, QString()});
    int same = 0;
    for (const Figure &figure : figures.all()) {
        const QJsonObject then = m_former.value(keyOf(figure.name, figure.rows));
        const QString word = then.isEmpty() ? u"new"_s : verdict(figure, then);
        if (word.isEmpty()) {
            ++same;
            continue;
        }
        const auto ratio = [&then](const QString &key, double now) {
            const double before = then[key].toDouble();
            return before > 0 ? shortNumber(now / before) : QString();
        };
        printLine(widths,
            {figure.name, QString::number(figure.rows),
                then.isEmpty() ? QString() : shortNumber(then["median"_L1].toDouble()), shortNumber(figure.median()),
                ratio(u"median"_s, figure.median()), ratio(u"cpu"_s, figure.cpuMedian().value_or(0)), word});
    }
    std::printf("%d figures are the same within what their runs differ by.\n", same);
}
