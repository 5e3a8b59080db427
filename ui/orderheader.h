// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query.h"
#include "titleheader.h"

#include <vector>

/// The header of the session table: a click sorts by a column, a Shift-click adds it; several columns bear their number
/// in the order.
class OrderHeader : public TitleHeader
{
    Q_OBJECT

public:
    explicit OrderHeader(QWidget *parent = nullptr);

    const std::vector<SortKey> &order() const { return m_order; }
    /// Shows an order; emits nothing.
    void setOrder(const std::vector<SortKey> &order);
    /// As a click on that column does, or a Shift-click with `add`.
    void sortBy(Field field, bool add);
    /// What the mark of a column of the order takes of its width, pixels; `numbered`: of one of several.
    int markRoom(bool numbered) const;

signals:
    void orderRequested(const std::vector<SortKey> &order);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    int markWidth(int logicalIndex) const override;

private:
    void notePress(const QMouseEvent *event);
    std::vector<SortKey>::const_iterator keyOf(int logicalIndex) const;

    std::vector<SortKey> m_order;
    QPoint m_pressed;
    /// The press was on the edge of a section, which a drag moves and a double click fits to what is in it.
    bool m_isOnEdge = false;
};
