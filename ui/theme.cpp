// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme.h"

#include "quietstyle.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace {

QPalette paletteOf(bool dark)
{
    struct Colors
    {
        QRgb window, base, alternate, text, dim, disabled, button, border, line, handle, accent, link;
    };
    // Text and dim have a contrast of 4.5 and more on window, base and alternate, and so has white on the accent.
    static constexpr Colors light{0xf6f7f9, 0xffffff, 0xf3f5f8, 0x1d2430, 0x5f6876, 0x7a8290, 0xffffff, 0xd5dae2,
        0x8a93a0, 0xc2c9d3, 0x0b6bb5, 0x0b6bb5};
    static constexpr Colors onDark{0x1f2329, 0x262b33, 0x2b313a, 0xe4e7ec, 0xa0a9b5, 0x808996, 0x313843, 0x3d4551,
        0x7d8694, 0x4d5664, 0x2a72b5, 0x5aaeea};
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
    set(QPalette::Dark, colors.line);
    set(QPalette::Shadow, colors.handle);
    set(QPalette::Highlight, colors.accent);
    set(QPalette::HighlightedText, 0xffffff);
    set(QPalette::Link, colors.link);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(colors.disabled));
    palette.setColor(QPalette::Inactive, QPalette::Highlight, QColor::fromRgb(colors.accent));
    return palette;
}

// Flat: one line under the bars, nothing around the table. What has the focus has a frame of the link's colour, two
// dots wide where the room for it is there. @tint: what is switched on; @wrong: what has to be mended; @warning: what
// is not whole; @disabled: text of what cannot be pressed.
const QString s_sheet = uR"(
QToolTip, #chartTip { padding: 4px; border: 1px solid palette(mid); background: palette(base); color: palette(text); }

QLineEdit, QComboBox, QAbstractSpinBox { padding: 5px 8px; border: 1px solid palette(mid); border-radius: 5px; background: palette(base); }
QLineEdit:hover, QComboBox:hover, QAbstractSpinBox:hover { border-color: palette(dark); }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { padding: 4px 7px; border: 2px solid palette(link); }
QLineEdit[invalid="true"], QComboBox[invalid="true"] { border-color: @wrong; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { background: palette(window); }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit { padding: 0; border: none; border-radius: 0; background: transparent; }
QComboBox { combobox-popup: 0; }
QComboBox::drop-down { width: 22px; border: none; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(:/icons/chevron-down.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { border: 1px solid palette(mid); background: palette(base); selection-background-color: palette(highlight); selection-color: palette(highlighted-text); }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 20px; border: none; background: transparent; }
QDateEdit::drop-down { width: 22px; border: none; background: transparent; }
QAbstractSpinBox::up-arrow { image: url(:/icons/chevron-up.svg); width: 10px; height: 10px; }
QSpinBox::down-arrow { image: url(:/icons/chevron-down.svg); width: 10px; height: 10px; }

QPushButton { padding: 5px 14px; border: 1px solid palette(mid); border-radius: 5px; background: palette(button); }
QPushButton:hover { border-color: palette(dark); }
QPushButton:pressed, QPushButton:checked { background: @tint; }
QPushButton:default, QPushButton[primary="true"] { background: palette(highlight); color: palette(highlighted-text); border-color: palette(highlight); }
QPushButton:disabled { color: @disabled; background: palette(window); border-color: palette(mid); }
QPushButton:focus { padding: 4px 13px; border: 2px solid palette(link); }
QPushButton:default:focus, QPushButton[primary="true"]:focus { border-color: palette(text); }

QToolButton { padding: 5px 9px; border: 1px solid transparent; border-radius: 5px; }
QToolButton:hover { background: palette(alternate-base); border-color: palette(mid); }
QToolButton[framed="true"] { background: palette(button); border-color: palette(mid); }
QToolButton[framed="true"]:hover { border-color: palette(dark); }
QToolButton[framed="true"]:disabled { background: palette(window); }
QToolButton:checked, QToolButton:pressed, QToolButton:open { background: @tint; }
QToolButton[primary="true"] { background: palette(highlight); color: palette(highlighted-text); border-color: palette(highlight); }
QToolButton:focus { padding: 4px 8px; border: 2px solid palette(link); }
QToolButton[primary="true"]:focus { border-color: palette(text); }
QToolButton[popupMode="2"]::menu-indicator { width: 0; image: none; }
QToolButton[popupMode="1"] { padding-right: 26px; }
QToolButton[popupMode="1"]::menu-button { border: none; border-left: 1px solid palette(mid); width: 20px; }
QToolButton[popupMode="1"]::menu-button:hover { background: @tint; }
QToolButton[small="true"] { padding: 3px; }
QToolButton[slides="true"] { background: palette(window); border-radius: 0; padding: 0; }
QToolButton[slides="true"]:hover { background: palette(button); }
#advanced { padding-left: 0; }
#segments { border: 1px solid palette(mid); border-radius: 6px; background: palette(button); }
#segments QToolButton { padding: 4px 9px; border-color: transparent; }
#segments QToolButton:checked { border-color: palette(link); }
#segments QToolButton:focus { padding: 3px 8px; }

#problem { color: @wrong; }
QLabel[warning="true"] { color: @warning; }

QRadioButton, QCheckBox { outline: none; padding: 2px; border: 1px solid transparent; border-radius: 4px; spacing: 7px; }
QRadioButton:focus, QCheckBox:focus { border-color: palette(link); }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid palette(dark); border-radius: 8px; background: palette(base); }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid palette(highlight); background: palette(highlighted-text); }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid palette(dark); border-radius: 3px; background: palette(base); }
QCheckBox::indicator:checked { border-color: palette(highlight); background: palette(highlight); image: url(:/icons/check.svg); }

QHeaderView::section { padding: 5px 6px; border: none; border-bottom: 1px solid palette(mid); background: palette(window); }
QTableView, #chartLegend { border: none; }
QTreeView, QPlainTextEdit, QTextBrowser { border: 1px solid palette(mid); border-radius: 5px; background: palette(base); }
QTreeView:focus, QPlainTextEdit:focus, QTextBrowser:focus { border-color: palette(link); }
#calendarPopup { border: 1px solid palette(mid); background: palette(base); }
#qt_calendar_navigationbar { background: palette(base); }
QCalendarWidget QToolButton { padding: 4px 7px; }
#qt_calendar_monthbutton::menu-indicator { width: 0; image: none; }
#qt_calendar_calendarview { background: palette(base); alternate-background-color: palette(base); }
QProgressBar { min-height: 6px; max-height: 6px; border: none; border-radius: 3px; background: palette(mid); }
QProgressBar::chunk { border-radius: 3px; background: palette(highlight); }

QScrollBar { border: none; background: transparent; }
QAbstractScrollArea::corner { border: none; background: palette(base); }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { margin: 2px; border-radius: 4px; background: palette(shadow); }
QScrollBar::handle:hover { background: palette(dark); }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QTabBar::tab { padding: 6px 12px; border: none; border-top: 2px solid transparent; background: palette(window); }
QTabBar::tab:hover { background: palette(alternate-base); }
QTabBar::tab:selected { border-top-color: palette(link); background: @tint; }

QToolBar { border: none; padding: 0; spacing: 0; }
QStatusBar { border-top: 1px solid palette(mid); }
QStatusBar::item { border: none; }
QSplitter::handle, QMainWindow::separator { background: palette(mid); width: 1px; height: 1px; }
)"_s;

QString sheetFor(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor accent = palette.color(QPalette::Link);
    const auto mixed = [](int ground, int color) { return ground + (color - ground) * 18 / 100; };
    const QColor tint(
        mixed(base.red(), accent.red()), mixed(base.green(), accent.green()), mixed(base.blue(), accent.blue()));
    return QString(s_sheet)
        .replace("@tint"_L1, tint.name())
        .replace("@wrong"_L1, problemColor(palette).name())
        .replace("@warning"_L1, warningColor(palette).name())
        .replace("@disabled"_L1, palette.color(QPalette::Disabled, QPalette::ButtonText).name());
}

} // namespace

QPalette lightPalette()
{
    return paletteOf(false);
}

void markInvalid(QWidget *field, bool isInvalid)
{
    field->setProperty("invalid", isInvalid);
    field->style()->unpolish(field);
    field->style()->polish(field);
}

QColor problemColor(const QPalette &palette)
{
    return QColor::fromRgb(palette.color(QPalette::Base).lightness() < 128 ? 0xff8a75 : 0xb3311e);
}

QColor warningColor(const QPalette &palette)
{
    return QColor::fromRgb(palette.color(QPalette::Base).lightness() < 128 ? 0xf0b849 : 0x8a5200);
}

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
    const QPalette palette = paletteOf(dark);
    QApplication::setStyle(new QuietStyle);
    QApplication::setPalette(palette);
    program.setStyleSheet(sheetFor(palette));
}
