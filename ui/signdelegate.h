// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

/// A text behind a sign of what it means.
class SignDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit SignDelegate(QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    virtual QIcon signOf(const QModelIndex &index, const QStyleOptionViewItem &option) const = 0;
};
