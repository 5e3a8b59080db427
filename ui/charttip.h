// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

/// What a bar says, beside the bar: stays as long as the bar is pointed at or is the current one, unlike a QToolTip.
class ChartTip : public QLabel
{
    Q_OBJECT

public:
    explicit ChartTip(QWidget *parent);

    /// Shows rich text beside `bar` (in global coordinates), where there is room, and on no part of it.
    void showBeside(const QRect &bar, const QString &text);
};
