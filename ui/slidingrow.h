// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>

class QToolButton;

/// A row of controls that may have less room than it needs: then it is slid by wheel, by the buttons at its ends, and
/// by the keyboard, which goes nowhere that cannot be seen.
class SlidingRow : public QScrollArea
{
    Q_OBJECT

public:
    /// Takes the row.
    explicit SlidingRow(QWidget *row, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    QToolButton *makeEnd(const QString &sign, const QString &text, int direction);
    void slide(int by);
    void placeEnds();

    QToolButton *m_back;
    QToolButton *m_on;
};
