// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

/// Opens the context menu of a widget as the Menu key does; on X11 Qt knows that key only, not Shift+F10. Nothing for
/// null.
void openContextMenu(QWidget *widget);
