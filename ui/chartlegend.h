// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartdata.h"

#include <QListWidget>

/// The values that the chart is coloured by, with their counts. All that can be chosen stay listed; those that the
/// filter leaves out are dim. A click, Return or Space wishes to take a value into the filter, or out of it.
class ChartLegend : public QListWidget
{
    Q_OBJECT

public:
    explicit ChartLegend(QWidget *parent = nullptr);

    void setEntries(const std::vector<LegendEntry> &entries);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, 0}; }

signals:
    void valueToggled(const QString &rawValue);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitWidth();
    void fitRows();
};
