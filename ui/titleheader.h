// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QHeaderView>

/// A header whose titles take a second line where one is too short, and end in "…" where two are.
class TitleHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit TitleHeader(QWidget *parent = nullptr);

    /// The lines of a title in this width: one, or two that are elided if need be.
    static QStringList linesOf(const QString &title, const QFontMetrics &metrics, int width);

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    QSize sectionSizeFromContents(int logicalIndex) const override;
    /// Room that a mark behind the title takes.
    virtual int markWidth(int logicalIndex) const;

private:
    int arrowWidth() const;
    QString titleOf(int logicalIndex) const;
    QSize sizeOf(const QString &title) const;

    /// Of titles in a font: they are asked for at every layout of the table.
    mutable QFont m_sizesFont;
    mutable QHash<QString, QSize> m_sizes;
};
