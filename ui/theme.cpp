// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>

using namespace Qt::StringLiterals;

namespace {

QPalette paletteOf(bool dark)
{
    struct Colors
    {
        QRgb window, base, alternate, text, dim, button, border, accent;
    };
    static constexpr Colors light{0xf6f7f9, 0xffffff, 0xf7f9fb, 0x1d2430, 0x8b93a1, 0xffffff, 0xd5dae2, 0x0b6bb5};
    static constexpr Colors onDark{0x1f2329, 0x262b33, 0x2b313a, 0xe4e7ec, 0x7f8896, 0x313843, 0x3d4551, 0x3d9bdc};
    const Colors &colors = dark ? onDark : light;
    QPalette palette(QColor::fromRgb(colors.button), QColor::fromRgb(colors.window));
    const auto set = [&](QPalette::ColorRole role, QRgb color) { palette.setColor(role, QColor::fromRgb(color)); };
    set(QPalette::Window, colors.window);
    set(QPalette::WindowText, colors.text);
    set(QPalette::Base, colors.base);
    set(QPalette::AlternateBase, colors.alternate);
    set(QPalette::Text, colors.text);
    set(QPalette::Button, colors.button);
    set(QPalette::ButtonText, colors.text);
    set(QPalette::ToolTipBase, colors.base);
    set(QPalette::ToolTipText, colors.text);
    set(QPalette::PlaceholderText, colors.dim);
    set(QPalette::Mid, colors.border);
    set(QPalette::Midlight, colors.alternate);
    set(QPalette::Dark, colors.border);
    set(QPalette::Highlight, colors.accent);
    set(QPalette::HighlightedText, 0xffffff);
    set(QPalette::Link, colors.accent);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(colors.dim));
    palette.setColor(QPalette::Inactive, QPalette::Highlight, QColor::fromRgb(colors.accent));
    return palette;
}

// Flat: one line under the bars, nothing around the table.
const QString s_sheet = uR"(
QToolTip { padding: 4px; border: 1px solid palette(mid); background: palette(base); color: palette(text); }
QLineEdit { padding: 5px 8px; border: 1px solid palette(mid); border-radius: 5px; background: palette(base); }
QLineEdit:focus { border-color: palette(highlight); }
QPushButton { padding: 5px 14px; border: 1px solid palette(mid); border-radius: 5px; background: palette(button); }
QPushButton:hover { border-color: palette(highlight); }
QPushButton:default, QPushButton[primary="true"] { background: palette(highlight); color: palette(highlighted-text); border-color: palette(highlight); }
QPushButton:disabled { color: palette(placeholder-text); background: palette(window); border-color: palette(mid); }
QToolButton { padding: 5px 9px; border: 1px solid transparent; border-radius: 5px; }
QToolButton:hover { background: palette(alternate-base); border-color: palette(mid); }
QToolButton:checked { background: palette(alternate-base); border-color: palette(mid); }
QToolButton[framed="true"] { background: palette(button); border-color: palette(mid); }
QToolButton[framed="true"]:hover { border-color: palette(highlight); }
QToolButton[primary="true"] { background: palette(highlight); color: palette(highlighted-text); border-color: palette(highlight); }
QToolButton[popupMode="2"]::menu-indicator { width: 0; image: none; }
QHeaderView::section { padding: 5px 6px; border: none; border-bottom: 1px solid palette(mid); background: palette(window); }
QTableView { border: none; }
QDockWidget::title { padding: 5px 8px; }
QToolBar { border: none; padding: 0; spacing: 0; }
QStatusBar { border-top: 1px solid palette(mid); }
QStatusBar::item { border: none; }
QSplitter::handle, QMainWindow::separator { background: palette(mid); width: 1px; height: 1px; }
)"_s;

} // namespace

ThemeChoice themeFromName(const QString &name)
{
    return name == "light"_L1 ? ThemeChoice::Light : name == "dark"_L1 ? ThemeChoice::Dark : ThemeChoice::System;
}

QString themeName(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System:
        return u"system"_s;
    case ThemeChoice::Light:
        return u"light"_s;
    case ThemeChoice::Dark:
        return u"dark"_s;
    }
    Q_UNREACHABLE();
}

void applyTheme(QApplication &program, ThemeChoice choice)
{
    // The palette of the desktop, asked once before ours replaces it (Qt 6.4 has no QStyleHints::colorScheme).
    static const bool systemIsDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && systemIsDark);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setPalette(paletteOf(dark));
    program.setStyleSheet(s_sheet);
}
