// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "datefield.h"

#include "icontheme.h"
#include "theme.h"

#include <QAction>
#include <QCalendarWidget>
#include <QDialog>
#include <QFrame>
#include <QKeyEvent>
#include <QScreen>
#include <QTextCharFormat>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The locale's short form with a year of four digits.
static QString shortFormat(const QLocale &locale)
{
    QString format = locale.dateFormat(QLocale::ShortFormat);
    return format.contains("yyyy"_L1) ? format : format.replace("yy"_L1, "yyyy"_L1);
}

/// In the colours of the window: Qt has its own arrows, and writes weekends in red.
static void dress(QCalendarWidget *calendar)
{
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    QTextCharFormat plain;
    plain.setForeground(calendar->palette().text());
    QTextCharFormat dim;
    dim.setForeground(calendar->palette().placeholderText());
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day)
        calendar->setWeekdayTextFormat(Qt::DayOfWeek(day), plain);
    calendar->setHeaderTextFormat(dim);
    const bool mirrored = calendar->isRightToLeft();
    const auto setArrow = [&](const QString &name, bool left) {
        if (auto *button = calendar->findChild<QToolButton *>(name))
            button->setIcon(symbolicIcon(left ? u"chevron-left"_s : u"chevron-right"_s));
    };
    setArrow(u"qt_calendar_prevmonth"_s, !mirrored);
    setArrow(u"qt_calendar_nextmonth"_s, mirrored);
}

DateField::DateField(QWidget *parent)
    : QLineEdit(parent)
{
    QAction *calendar = addAction(symbolicIcon(u"calendar"_s), TrailingPosition);
    calendar->setText(tr("Choose from a calendar (Down)"));
    calendar->setToolTip(calendar->text());
    connect(calendar, &QAction::triggered, this, &DateField::showCalendar);
    connect(this, &QLineEdit::textChanged, this, &DateField::mark);
}

std::optional<QDate> DateField::read(const QString &text, const QLocale &locale)
{
    constexpr int century = 100;
    const QString typed = text.simplified();
    if (const QDate iso = QDate::fromString(typed, Qt::ISODate); iso.isValid())
        return iso;
    const QStringList formats{shortFormat(locale), locale.dateFormat(QLocale::LongFormat), u"d MMM yyyy"_s,
        u"d MMMM yyyy"_s, u"d. MMM yyyy"_s, u"d. MMMM yyyy"_s, u"MMM d, yyyy"_s, u"MMMM d, yyyy"_s, u"d MMM yy"_s,
        locale.dateFormat(QLocale::ShortFormat).replace("yyyy"_L1, "yy"_L1)};
    for (const QString &format : formats) {
        QDate date = locale.toDate(typed, format);
        if (!date.isValid() || date.year() < 1)
            continue;
        // Qt takes two digits for the twentieth century.
        if (!format.contains("yyyy"_L1) && date.year() < 1970)
            date = date.addYears(century);
        return date;
    }
    return std::nullopt;
}

QString DateField::write(QDate date, const QLocale &locale)
{
    return locale.toString(date, shortFormat(locale));
}

std::optional<QDate> DateField::date() const
{
    return read(text(), QLocale());
}

void DateField::setDate(QDate date)
{
    setText(write(date, QLocale()));
}

void DateField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && event->modifiers() == Qt::NoModifier) {
        showCalendar();
        return;
    }
    QLineEdit::keyPressEvent(event);
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && !qobject_cast<QDialog *>(window()))
        event->accept();
}

void DateField::mark()
{
    // Where it says what no day stands for, none is fine.
    const bool invalid = !date() && !(text().isEmpty() && !placeholderText().isEmpty());
    if (property("invalid").toBool() == invalid)
        return;
    markInvalid(this, invalid);
}

void DateField::showCalendar()
{
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setObjectName(u"calendarPopup"_s);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    auto *calendar = new QCalendarWidget(popup);
    dress(calendar);
    auto *layout = new QVBoxLayout(popup);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(calendar);
    if (const auto now = date())
        calendar->setSelectedDate(*now);
    const auto take = [this, popup](QDate chosen) {
        setDate(chosen);
        popup->close();
    };
    connect(calendar, &QCalendarWidget::clicked, this, take);
    connect(calendar, &QCalendarWidget::activated, this, take);
    popup->adjustSize();
    const QRect room = screen()->availableGeometry();
    QRect place(mapToGlobal(rect().bottomLeft()), popup->size());
    place.moveLeft(std::clamp(place.left(), room.left(), std::max(room.left(), room.right() - place.width())));
    if (place.bottom() > room.bottom())
        place.moveBottom(mapToGlobal(rect().topLeft()).y());
    popup->move(place.topLeft());
    popup->show();
    calendar->setFocus();
}
