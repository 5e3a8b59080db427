// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QLineEdit>
#include <QLocale>

#include <optional>

/// A day, typed in the locale's form or as 2026-10-03, or taken from a calendar.
class DateField : public QLineEdit
{
    Q_OBJECT

public:
    explicit DateField(QWidget *parent = nullptr);

    /// Nothing if the text is no date.
    std::optional<QDate> date() const;
    void setDate(QDate date);

    /// Reads 2026-10-03, and the short, long and usual forms of the locale, with two or four digits of the year.
    static std::optional<QDate> read(const QString &text, const QLocale &locale);
    /// The short form of the locale, with four digits of the year.
    static QString write(QDate date, const QLocale &locale);

protected:
    /// Down opens the calendar. Return is for the button of a dialog, and stays here else: a menu that holds the field
    /// must not take it for a choice.
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showCalendar();
    void mark();
};
