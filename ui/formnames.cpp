// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formnames.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

void nameFields(const QFormLayout &form)
{
    for (int row = 0; row < form.rowCount(); ++row) {
        const QLayoutItem *labelItem = form.itemAt(row, QFormLayout::LabelRole);
        const QLayoutItem *fieldItem = form.itemAt(row, QFormLayout::FieldRole);
        const auto *label = labelItem ? qobject_cast<QLabel *>(labelItem->widget()) : nullptr;
        QWidget *field = fieldItem ? fieldItem->widget() : nullptr;
        if (!label || !field)
            continue;
        QString name = label->text().remove(u'&');
        if (name.endsWith(u':'))
            name.chop(1);
        field->setAccessibleName(name);
        for (QLineEdit *edit : field->findChildren<QLineEdit *>(Qt::FindDirectChildrenOnly))
            edit->setAccessibleName(name);
    }
}
