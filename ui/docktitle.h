// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QDockWidget;
class QLabel;

/// The title row of a dock: its name, or the choices of what it holds, and the buttons that float and close it.
///
/// A dock that floats is a window with a frame, which Qt denies it under X11; where its button or a double click took
/// it out, it is larger than its old place and lies beside it.
class DockTitle : public QWidget
{
    Q_OBJECT

public:
    /// Becomes the title of `dock`; `controls` stand in the place of the name, and belong to this row from now on.
    explicit DockTitle(QDockWidget *dock, QWidget *controls = nullptr);

    void toggleFloating();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void giveFrame();

    QDockWidget *m_dock;
    QLabel *m_name = nullptr;
};
