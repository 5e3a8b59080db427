// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wheelguard.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>

WheelGuard::WheelGuard(QWidget *form)
    : QObject(form)
{
    QList<QWidget *> fields;
    for (QComboBox *combo : form->findChildren<QComboBox *>())
        fields << combo;
    for (QAbstractSpinBox *number : form->findChildren<QAbstractSpinBox *>())
        fields << number;
    for (QWidget *field : std::as_const(fields))
        add(field);
}

void WheelGuard::add(QWidget *field)
{
    // Otherwise the wheel gives it the focus first.
    field->setFocusPolicy(Qt::StrongFocus);
    field->installEventFilter(this);
}

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    const auto *field = qobject_cast<QWidget *>(watched);
    if (event->type() != QEvent::Wheel || !field || field->hasFocus())
        return QObject::eventFilter(watched, event);
    event->ignore();
    return true;
}
