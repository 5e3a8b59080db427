// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "numbersdelegate.h"

#include "chartdata.h"
#include "countstablemodel.h"

void NumbersDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->font.setBold(index.data(CountsTableModel::TotalRole).toBool());
    option->fontMetrics = QFontMetrics(option->font);
    if (index.column() == 0 && index.data(CountsTableModel::MayChangeRole).toBool())
        option->text += QString(u' ') + ChangeMark;
}
