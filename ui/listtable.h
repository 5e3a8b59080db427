// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QAbstractItemModel;
class QString;
class QTableView;
class QWidget;

/// A table of whole rows as the panels below the sessions show them; `name` is its accessible name.
QTableView *makeListTable(QAbstractItemModel *model, const QString &name, QWidget *parent);
/// A click on a title orders it by that column.
void makeSortable(QTableView *table);
