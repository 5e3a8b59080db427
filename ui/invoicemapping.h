// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "invoice.h"

#include <QScrollArea>
#include <QStringList>

#include <vector>

class QComboBox;
class QHBoxLayout;

/// The columns of an invoice's table, each with what it holds: guessed or remembered, and to be changed.
class InvoiceMapping : public QScrollArea
{
    Q_OBJECT

public:
    explicit InvoiceMapping(QWidget *parent = nullptr);

    /// One for each title.
    void setColumns(const QStringList &titles, const std::vector<InvoiceColumn> &columns);
    std::vector<InvoiceColumn> columns() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// Someone has chosen what a column holds; no other one holds the same.
    void columnsChosen(const std::vector<InvoiceColumn> &columns);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QComboBox *addColumn(const QString &title);
    void choose(const QComboBox *chosen);

    QStringList m_titles;
    QHBoxLayout *m_layout;
    QList<QComboBox *> m_boxes;
};
