"""The style sheet: edges, padding and states only. Fonts go through QFont, ticks and rings through the style."""

from string import Template

from sistemkerja_desktop.paths import resource
from sistemkerja_desktop.ui.gaya.token import GELAP, Palet

# Text fields take 1 px less padding where the focus edge is 2 px, so that nothing moves.
_QSS = Template("""
QToolTip { background: $surf; color: $t1; border: 1px solid $line3; padding: 4px 6px; }
QLabel[peran="t2"] { color: $t2; } QLabel[peran="t3"] { color: $t3; } QLabel[peran="acc"] { color: $acc; }
QLabel[peran="bad"] { color: $bad; } QLabel[peran="warn"] { color: $warn; } QLabel[peran="ok"] { color: $ok; }
QLabel[peran="idle"] { color: $idle; }

QPushButton { background: $surf; color: $t1; border: 1px solid $line3; border-radius: 4px;
  padding: 0 12px; min-height: 30px; }
QPushButton:hover { background: $hover; } QPushButton:pressed { background: $sel; }
QPushButton:checked { background: $sel; border-color: $acc; }
QPushButton:disabled { background: $sunk; color: $dis; border-color: $line2; }
QPushButton:default, QPushButton[jenis="utama"] { background: $fill; color: $onacc; border-color: $fill; }
QPushButton:default:hover, QPushButton[jenis="utama"]:hover { background: $fillH; border-color: $fillH; }
QPushButton:default:pressed, QPushButton[jenis="utama"]:pressed { background: $fillP; border-color: $fillP; }
QPushButton:default:disabled, QPushButton[jenis="utama"]:disabled {
  background: $sunk; color: $dis; border-color: $line2; }
QPushButton[jenis="tenang"] { background: transparent; color: $acc; border-color: transparent; padding: 0 8px; }
QPushButton[jenis="tenang"]:hover { background: $hover; } QPushButton[jenis="tenang"]:disabled { color: $dis; }
QPushButton[jenis="bahaya"] { color: $bad; border-color: $bad; }
QPushButton[jenis="bahaya"]:hover { background: $badS; }
QPushButton[jenis="bahaya"]:disabled { color: $dis; border-color: $line2; }
QPushButton[langkah="true"] { text-align: left; } QPushButton[langkah="true"]:disabled { color: $t3; }
QPushButton[tinggi="28"] { min-height: 26px; padding: 0 10px; }
QPushButton[tinggi="24"] { min-height: 22px; padding: 0 8px; }
QPushButton[ikonsaja="true"] { padding: 0; min-width: 30px; max-width: 30px; }
QPushButton[ikonsaja="true"][tinggi="28"] { min-width: 26px; max-width: 26px; }
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton, QToolButton { icon-size: 18px; }
QCheckBox, QRadioButton { spacing: 8px; padding: 0 2px; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator { width: 16px; height: 16px; }
QDialogButtonBox { button-layout: 3; }
QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 3px; background: transparent; }
QToolButton:hover { background: $hover; } QToolButton:pressed, QToolButton:checked { background: $sel; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QComboBox {
  background: $surf; color: $t1; border: 1px solid $line3; border-radius: 4px;
  selection-background-color: $accB; selection-color: $t1; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox { placeholder-text-color: $t3; }
QLineEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QComboBox { padding: 1px 9px; min-height: 28px; }
QSpinBox, QDoubleSpinBox, QDateEdit { max-height: 28px; }
QPlainTextEdit, QTextEdit { padding: 4px 6px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus,
QComboBox:focus {
  border: 2px solid $acc; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus, QComboBox:focus { padding: 0 8px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: 3px 5px; }
QComboBox:!editable { padding-left: 11px; } QComboBox:!editable:focus { padding-left: 10px; }
QLineEdit[salah="true"], QPlainTextEdit[salah="true"], QTextEdit[salah="true"], QSpinBox[salah="true"],
QDoubleSpinBox[salah="true"], QDateEdit[salah="true"], QComboBox[salah="true"] { border: 2px solid $bad; }
QLineEdit[salah="true"], QSpinBox[salah="true"], QDoubleSpinBox[salah="true"], QDateEdit[salah="true"],
QComboBox[salah="true"] { padding: 0 8px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled,
QDateEdit:disabled, QComboBox:disabled { background: $sunk; color: $t3; border-color: $line2; }
QLineEdit:read-only { background: $sunk; color: $t3; border-color: $line2; }
*[tinggi="28"] { min-height: 24px; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: 26px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url($panah_bawah); width: 16px; height: 16px; }
QSpinBox::up-button, QDoubleSpinBox::up-button { border: 0; width: 22px; subcontrol-position: top right; }
QSpinBox::down-button, QDoubleSpinBox::down-button { border: 0; width: 22px; subcontrol-position: bottom right; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url($panah_atas); width: 12px; height: 12px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url($panah_bawah); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $surf; color: $t1; border: 1px solid $line3; outline: 0; padding: 2px; }
QComboBox QAbstractItemView::item { min-height: 28px; padding: 0 8px; }
QComboBox QAbstractItemView::item:selected { background: $sel; color: $t1; }

QAbstractItemView { background: $surf; border: 0; outline: 0; }
QTreeView::item { min-height: 28px; }
QTreeView::item:hover, QListView::item:hover { background: $hover; }
QTreeView::item:selected, QListView::item:selected { background: $sel; color: $t1; }
QHeaderView { background: $sunk; border: 0; }
QHeaderView::section { background: $sunk; color: $t2; border: 0; border-bottom: 1px solid $line2; padding: 0 10px; }
QHeaderView::section:hover { color: $t1; background: $hover; }
QTableCornerButton::section { background: $sunk; border: 0; border-bottom: 1px solid $line2; }
QHeaderView::up-arrow, QHeaderView::down-arrow { subcontrol-position: right center; width: 12px; right: 4px; }

QMenuBar { background: $surf; color: $t1; border: 0; padding: 0; spacing: 0; }
QMenuBar::item { padding: 4px 9px; margin: 4px 1px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $hover; } QMenuBar::item:pressed { background: $sel; }
QMenu { background: $surf; color: $t1; border: 1px solid $line3; padding: 4px 0; }
QMenu::item { padding: 6px 28px 6px 12px; } QMenu::icon { padding-left: 10px; }
QMenu::item:selected { background: $sel; } QMenu::item:disabled { color: $dis; }
QMenu::separator { height: 1px; background: $line1; margin: 4px 0; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $line3; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 28px; } QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $t3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
QAbstractScrollArea::corner { border: 0; background: transparent; }
QScrollArea { border: 0; background: transparent; }
QScrollArea > QWidget > QWidget[latar="tembus"] { background: transparent; }
QSplitter::handle { background: $line2; }
QProgressBar { background: $line1; border: 0; border-radius: 0; max-height: 6px; min-height: 6px; text-align: center; }
QProgressBar::chunk { background: $acc; }
QCalendarWidget { background: $surf; border: 1px solid $line3; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $sunk; border-bottom: 1px solid $line2; }
QCalendarWidget QToolButton { color: $t1; min-height: 24px; min-width: 24px; padding: 2px 6px; margin: 3px; }
QCalendarWidget QToolButton:focus { border: 1px solid $acc; }
QCalendarWidget QSpinBox { min-height: 24px; padding: 1px 6px; }
QCalendarWidget QAbstractItemView { selection-background-color: $fill; selection-color: $onacc; }
QTabBar { background: transparent; border: 0; }
QTabBar::tab { background: transparent; color: $t2; border: 0; border-bottom: 3px solid transparent;
  padding: 6px 14px; min-height: 24px; }
QTabBar::tab:hover { color: $t1; background: $hover; }
QTabBar::tab:selected { color: $acc; border-bottom-color: $acc; }
QTabWidget::pane { border: 0; border-top: 1px solid $line2; }
QGroupBox { border: 1px solid $line2; border-radius: 6px; margin-top: 10px; padding: 8px; }
QGroupBox::title { subcontrol-origin: margin; left: 10px; padding: 0 4px; color: $t2; }

QFrame[kulit="kartu"] { background: $surf; border: 1px solid $line2; border-radius: 6px; }
QFrame[kulit="panel"] { background: $surf; border: 0; border-left: 1px solid $line2; }
QFrame[kulit="laci"] { background: $surf; border: 1px solid $line3; }
QFrame[kulit="kaki"] { background: $sunk; border: 0; border-top: 1px solid $line2; }
QFrame[kulit="cekung"] { background: $sunk; border: 0; }
QFrame[kulit="kutipan"] { background: $sunk; border: 0; border-left: 3px solid $acc; }
QFrame[kulit="garis"] { background: $line1; border: 0; } QFrame[kulit="garis2"] { background: $line2; border: 0; }
QFrame[kulit="popover"] { background: $surf; border: 1px solid $acc; }
QFrame[kulit="toast"] { background: $toast; border-radius: 4px; border: 1px solid $line3; }
QFrame[kulit="toast"] QLabel { color: $toastT; }
QFrame[kulit="toast"] QPushButton { color: $toastA; background: transparent; border-color: transparent; }
QFrame[kulit="toast"] QPushButton:hover { background: $navS; }
QFrame[kulit="ikonbesar"] { background: $accS; border: 1px solid $accB; border-radius: 4px; }
QLabel[kulit="pil"] { background: $idleS; color: $t2; border-radius: 9px; padding: 1px 7px; min-width: 6px; }
QFrame[kulit="tombolan"] { background: $surf; border: 1px solid $line2; border-radius: 3px; }
QFrame[pita="bad"] { background: $badS; border: 1px solid $badB; border-left: 4px solid $bad; border-radius: 3px; }
QFrame[pita="warn"] { background: $warnS; border: 1px solid $warnB; border-left: 4px solid $warn; border-radius: 3px; }
QFrame[pita="ok"] { background: $okS; border: 1px solid $okB; border-left: 4px solid $ok; border-radius: 3px; }
QFrame[pita="info"] { background: $accS; border: 1px solid $accB; border-left: 4px solid $acc; border-radius: 3px; }
QWidget[kulit="surf"], QDialog { background: $surf; } QWizard { background: $surf; }
QListView[kulit="rel"] { background: $nav; } QListView[kulit="laci"] { background: $surf; border: 1px solid $line3; }
QFrame[kulit="status"] { background: $surf; border: 0; border-top: 1px solid $line2; }
QStackedWidget[kulit="win"] { background: $win; }
""")


def qss(warna: Palet) -> str:
    """The style sheet of the whole program in these colours."""
    tema = "gelap" if warna is GELAP else "terang"
    # A sheet cannot draw an open arrow: these four files carry the text colours of the themes.
    panah = {f"panah_{arah}": resource("ikon", f"panah-{arah}-{tema}.svg").as_posix() for arah in ("bawah", "atas")}
    return _QSS.substitute({peran.value: nilai for peran, nilai in warna.items()} | panah)
