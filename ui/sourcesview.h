// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sourcecomparison.h"

#include <QWidget>

#include <optional>

class QLabel;
class QTableView;
class SourceComparisonModel;

/// What was fetched, the vendor's usage summary and the invoice side by side; hidden while there is no summary.
class SourcesView : public QWidget
{
    Q_OBJECT

public:
    explicit SourcesView(QWidget *parent = nullptr);

    /// Nothing: no summary is there. Times are shown in the zone.
    void setComparison(const std::optional<SourceComparison> &comparison, const Zone &zone);

signals:
    void closeRequested();
    /// The sessions of a line; terms of the filter language.
    void rowsRequested(const QStringList &terms);

private:
    static QString verdictOf(const SourceComparison &comparison);
    void showLine(const QModelIndex &index);

    SourceComparisonModel *m_lines;
    QLabel *m_title;
    QTableView *m_list;
};
