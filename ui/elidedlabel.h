// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

/// A line of plain text that ends in "…" where there is no room for all of it, and then says it in its tool tip, above
/// what the tool tip says anyway.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    /// So many characters are shown at least, if it has so many; 8 unless told.
    void setLeast(int characters) { m_least = characters; }
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool isCut() const;

    int m_least = 8;
};
