// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QToolButton;
class WheelGuard;

/// Lines of fields, each about a type of billing session, which can be added and removed.
class TermLines : public QWidget
{
    Q_OBJECT

public:
    enum class Column : quint8 { Type, Unit, Price, Currency, From, To };

    TermLines(const std::vector<Column> &columns, const QString &addText, QWidget *parent = nullptr);

    /// Offered as types; another one can be typed.
    void setTypes(const QStringList &types);
    /// A text for each column: units by their name, prices with a point, days as yyyy-MM-dd or empty.
    void setLines(const QList<QStringList> &lines);
    /// Days and prices that cannot be read are as typed; lines without a type and all else empty are left out.
    QList<QStringList> lines() const;
    /// What is wrong first, a sentence; empty if nothing is.
    QString problem() const;

signals:
    void edited();

private:
    struct Line
    {
        std::vector<QWidget *> fields;
        QToolButton *remove = nullptr;
    };

    static QString titleOf(Column column);
    static QString textOf(const QWidget *field, Column column);
    QWidget *makeField(Column column, const QString &text);
    void updateTitles();
    void addLine(const QStringList &texts);
    void removeLine(const QToolButton *button);
    QStringList textsOf(const Line &line) const;

    const std::vector<Column> m_columns;
    QStringList m_types;
    QGridLayout *m_grid;
    QToolButton *m_add;
    WheelGuard *m_guard;
    std::vector<QLabel *> m_titles;
    std::vector<Line> m_lines;
};
